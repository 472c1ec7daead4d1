// A schema has an index signature whose keys overlap with those of the index signature of its base. Index signatures are
// not inherited (vm/program SchemaDef), so what the base asks of these keys is not looked at any more.
#include "sema/lint/pass.h"

namespace kcl::sema::lint {

namespace {

bool isText(const vm::Type* t) {
    return t->is(vm::TypeKind::Str) || t->is(vm::TypeKind::Any);
}

/// Whether some key fits both.
bool overlap(const vm::Type* a, const vm::Type* b) {
    return a != nullptr && b != nullptr && (a == b || (isText(a) && isText(b)));
}

}  // namespace

void overlappingIndexSignature(Pass& pass) {
    for (const SchemaModel& schema : pass.model.schemas) {
        const ast::IndexSignature* own = schema.schema == nullptr ? nullptr : schema.schema->indexSignature;
        if (own == nullptr || own->keyType == nullptr) {
            continue;
        }
        for (std::uint32_t at = schema.base; at != kNoId; at = pass.model.schemas[at].base) {
            const SchemaModel& base = pass.model.schemas[at];
            const ast::IndexSignature* inherited = base.schema == nullptr ? nullptr : base.schema->indexSignature;
            if (inherited == nullptr || inherited->keyType == nullptr) {
                continue;
            }
            if (overlap(pass.types.typeExpr.get(own->keyType->id), pass.types.typeExpr.get(inherited->keyType->id))) {
                const std::string_view name = pass.text(base.name);
                diag::Diagnostic& d = pass.report(own->span, diag::OverlappingIndexSignature, name);
                d.labels = {{inherited->span, diag::format(diag::HiddenOneHere, name)}};
            }
            break;
        }
    }
}

}  // namespace kcl::sema::lint
