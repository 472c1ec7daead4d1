#include "tools/doc/selection.h"

#include <algorithm>

namespace kcl::tools::doc {

bool Selection::showsPackage(std::uint32_t package) const {
    return std::find(packages.begin(), packages.end(), package) != packages.end();
}

bool Selection::shows(const sema::doc::DocSchema& schema) const {
    return !schema.name.starts_with('_') && showsPackage(schema.package) &&
           !(ignoreDeprecated && schema.deprecated() != nullptr);
}

bool Selection::shows(const sema::doc::DocAttribute& attribute) const {
    return !(ignoreDeprecated && attribute.deprecated() != nullptr);
}

Selection::Place Selection::place(Span span) const {
    const Position position = sources->position(span.begin);
    if (position.line == 0) {
        return {};
    }
    std::string_view path = position.path;
    if (path.starts_with(root + "/")) {
        path.remove_prefix(root.size() + 1);
    }
    return {std::string(path), position.line};
}

std::string Selection::nameOf(const sema::doc::DocPackage& package) const {
    return package.path.empty() ? title : package.path;
}

std::string deprecationReason(const sema::doc::DocDecorator& decorator) {
    for (const std::string_view argument : decorator.arguments) {
        const std::size_t first = argument.find('"');
        const std::size_t last = argument.rfind('"');
        if (argument.starts_with("reason") && first != std::string_view::npos && last > first) {
            return std::string(argument.substr(first + 1, last - first - 1));
        }
    }
    return {};
}

}  // namespace kcl::tools::doc
