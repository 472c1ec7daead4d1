// Looks a name up: bindings, then attributes, imports, globals and built-ins.
#include "sema/resolve/walker.h"

namespace kcl::sema {

namespace {

bool isCapitalised(std::string_view text) {
    return !text.empty() && text.front() >= 'A' && text.front() <= 'Z';
}

}  // namespace

Ref Walker::lookUp(ast::DottedName names) {
    const Edition& edition = ws_.program.edition;
    const ast::NameRef first = names.front();
    const Slot& known = slot(first.name);
    const AttributeScope::Mark* own = attributes_.find(first.name);
    const Binding* b = scopes_.find(first.name);
    if (edition.importsFirst && names.size() > 1 && known.import != nullptr && known.import->stmt->path.size() > 1 &&
        (b == nullptr || scopes_.isEntry(*b))) {
        return imported(*known.import, names, ast::spanOf(names));
    }
    if (b != nullptr) {
        const bool hidden = own != nullptr && scopes_.isEntry(*b) && (edition.attributesFirst || !scopes_.hidesAttribute(*b));
        if (!hidden) {
            return bound(*b);
        }
    }
    if (own != nullptr) {
        // Observed: `pkg.x` means the package even where an attribute is called `pkg`.
        const bool ofPackage = known.import != nullptr && known.import->kind == ImportTarget::Kind::Package && names.size() > 1 &&
                               ws_.find(known.import->package, names[1].name).has_value();
        if (!ofPackage) {
            mentioned(first.name);
            return attribute(*own, first);
        }
    }
    if (known.import != nullptr) {
        return imported(*known.import, names, ast::spanOf(names));
    }
    const bool inMixin = schema_ != nullptr && schema_->isMixin && !isCapitalised(ws_.text(first.name));
    if (known.global != kNoId) {
        mentioned(first.name);
        Ref ref = global(known.global, 1);
        if (inMixin) {
            ref.kind = RefKind::HostName;
        }
        return ref;
    }
    if (ws_.isBuiltin(first.name)) {
        return {RefKind::Builtin};
    }
    if (inMixin || quiet_ || (edition.undefinedNames && schema_ != nullptr)) {
        return {RefKind::HostName};
    }
    return undefined(first, first.span);
}

Ref Walker::lookUpType(ast::DottedName names, Span at) {
    const ast::NameRef first = names.front();
    const Slot& known = slot(first.name);
    if (known.import != nullptr) {
        return imported(*known.import, names, at);
    }
    if (known.global != kNoId) {
        return global(known.global, 1);
    }
    if (ws_.isBuiltin(first.name)) {
        return {RefKind::Builtin};
    }
    return undefined(first, at);
}

Ref Walker::imported(const ImportTarget& target, ast::DottedName names, Span at) {
    switch (target.kind) {
        case ImportTarget::Kind::Missing: return {};
        case ImportTarget::Kind::SystemModule: return {RefKind::SystemModule, 1, static_cast<std::uint32_t>(target.module)};
        case ImportTarget::Kind::Package: break;
    }
    use(target.package);
    if (names.size() < 2) {
        return {RefKind::Package, 1, static_cast<std::uint32_t>(target.package), target.stmt->span};
    }
    const auto found = ws_.member(package_, target.package, names[1], at);
    return found ? global(static_cast<std::uint32_t>(*found), 2) : Ref{};
}

Ref Walker::bound(const Binding& binding) const {
    const RefKind kind = scopes_.isEntry(binding) ? RefKind::Sibling : RefKind::Local;
    return {kind, 1, scopes_.scopeOf(binding).literal, binding.declaration};
}

Ref Walker::attribute(const AttributeScope::Mark& m, ast::NameRef name) const {
    if (m.ofHost) {
        return {RefKind::HostName, 1, slot(name.name).global, m.attr->declaration};
    }
    return {RefKind::Attribute, 1, kNoId, m.attr->declaration};
}

Ref Walker::global(std::uint32_t id, std::uint8_t consumed) const {
    return {RefKind::Global, consumed, id, model_.globals[id].declaration};
}

Ref Walker::undefined(ast::NameRef name, Span at) {
    if (name.name == Name::None) {
        return {};
    }
    if (!ws_.wantsCandidates()) {
        ws_.undefined(package_, {name.name, at}, {});
        return {};
    }
    std::vector<std::string_view> candidates = ws_.visibleNames(package_);
    if (schema_ != nullptr) {
        for (const SchemaAttr& own : schema_->attrs) {
            candidates.push_back(ws_.text(own.name));
        }
    }
    for (const Binding& b : scopes_.bindings()) {
        if (!b.pending) {
            candidates.push_back(ws_.text(b.name));
        }
    }
    ws_.undefined(package_, {name.name, at}, candidates);
    return {};
}

void Walker::mentioned(Name name) {
    if (scopes_.lambdas() > 0) {
        return;
    }
    for (const OpenTarget& target : open_) {
        if (target.name == name && target.setter != nullptr) {
            target.setter->selfReferential = true;
        }
    }
}

void Walker::use(PackageId id) {
    Package& package = ws_.package(id);
    if (!package.used) {
        package.used = true;
        queue_.push_back(id);
    }
}

}  // namespace kcl::sema
