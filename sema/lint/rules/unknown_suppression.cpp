// A comment `# kcl-lint:` that suppresses nothing because no rule has that name.
#include "sema/lint/pass.h"
#include "sema/lint/suppress.h"

namespace kcl::sema::lint {

void unknownSuppression(Pass& pass) {
    for (const FileFacts& file : pass.facts.files) {
        const Suppressions suppressions(*file.file);
        for (const Span word : suppressions.unknown()) {
            pass.report(word, diag::UnknownSuppression, pass.source(word));
        }
    }
}

}  // namespace kcl::sema::lint
