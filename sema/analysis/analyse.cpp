#include "sema/analysis/analyse.h"

#include "sema/analysis/consequences.h"
#include "sema/resolve/resolve.h"

#include <algorithm>
#include <vector>

namespace kcl::sema {

Analysis analyse(load::LoadedProgram& program, const load::LoadOptions& options, vm::TypeStore& store, diag::Engine& sink,
                 Detail detail) {
    std::vector<std::uint32_t> roots;
    for (std::uint32_t i = 1; i < program.packages.size() && !options.packageFolders.empty(); ++i) {
        if (std::ranges::binary_search(options.packageFolders, program.packages[i].directory)) {
            roots.push_back(i);
        }
    }
    Analysis out;
    diag::Engine found;
    const bool broken = hasBrokenText(program);
    diag::Engine& reported = broken ? found : sink;
    out.model = resolve(program, reported, roots);
    out.types = check(program, out.model, store, reported, detail);
    if (broken) {
        addCauses(program, found, sink);
    }
    return out;
}

}  // namespace kcl::sema
