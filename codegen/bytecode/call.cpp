// Calls and schema expressions.
#include "codegen/bytecode/compiler.h"

#include "stdlib/catalogue.h"
#include "vm/value/function.h"

namespace kcl::codegen {

using sema::RefKind;
using vm::Opcode;
using vm::Value;

Compiler::Arguments Compiler::arguments(Builder& b, const ast::CallArgs& args) {
    Arguments out;
    for (const ast::Expr* arg : args.positional) {
        const Reg r = b.temp();
        expr(b, *arg, r);
        ++out.positional;
    }
    std::vector<vm::Key> keywords;
    for (const ast::KeywordArg& arg : args.keywords) {
        const Reg r = b.temp();
        if (arg.value != nullptr) {
            expr(b, *arg.value, r);
        } else {
            loadConstant(b, r, Value::undefined());
        }
        keywords.push_back(out_.keys[key(text(arg.name.name))]);
    }
    out.keywords = out_.arena.copy(keywords);
    return out;
}

void Compiler::noteArguments(Builder& b, std::size_t call, const ast::CallArgs& args) {
    std::uint32_t part = 0;
    for (const ast::Expr* arg : args.positional) {
        b.aboutPart(call, ++part, arg->span);
    }
    for (const ast::KeywordArg& arg : args.keywords) {
        b.aboutPart(call, ++part, arg.value != nullptr ? arg.value->span : arg.name.span);
    }
}

void Compiler::callBuiltin(Builder& b, const vm::Builtin* builtin, const ast::CallArgs& args, Reg dst, Span whole) {
    const auto mark = b.mark();
    const auto first = static_cast<Reg>(mark);
    const Arguments given = arguments(b, args);
    b.release(mark);
    b.about(whole);
    b.emit(Opcode::CallBuiltin, dst, given.count() == 0 ? 0 : first, given.count());
    b.extra(static_cast<std::uint32_t>(out_.callSites.size()));
    out_.callSites.push_back({given.positional, given.keywords, {}, false, builtin, 0});
    b.calls();
}

void Compiler::method(Builder& b, Reg base, Name name, bool optional, const ast::CallArgs& args, Reg dst, Span whole) {
    const Arguments given = arguments(b, args);
    out_.usesInstances = out_.usesInstances || text(name) == "instances";
    b.about(whole);
    noteArguments(b, b.emit(Opcode::CallMethod, dst, base, given.count()), args);
    b.extra(static_cast<std::uint32_t>(out_.callSites.size()));
    out_.callSites.push_back({given.positional, given.keywords, out_.keys[key(text(name))], optional, nullptr, out_.caches++});
    b.calls();
}

void Compiler::expr(Builder& b, const ast::CallExpr& e, Reg dst) {
    const ast::Expr* callee = e.callee;
    while (const auto* paren = ast::as<ast::ParenExpr>(callee)) {
        callee = paren->inner;
    }
    const auto mark = b.mark();
    if (const auto* name = ast::as<ast::IdentifierExpr>(callee)) {
        const sema::Ref ref = model_.refs.get(name->id);
        if (ref.kind == RefKind::Builtin && name->names.size() == 1) {
            if (const vm::Builtin* builtin = stdlib::builtin("", text(name->names.front().name))) {
                callBuiltin(b, builtin, e.args, dst, e.span);
                return;
            }
        }
        if (ref.kind == RefKind::SystemModule && name->names.size() == 2) {
            const vm::Builtin* builtin = stdlib::builtin(text(static_cast<Name>(ref.index)), text(name->names[1].name));
            if (builtin != nullptr && !builtin->constant) {
                callBuiltin(b, builtin, e.args, dst, e.span);
                return;
            }
        }
        if (staticSchema(*name)) {
            instantiate(b, *name, e.args, true, nullptr, dst, e.span);
            return;
        }
        const std::size_t used = ref.kind == RefKind::SystemModule ? 2 : ref.consumed;
        if (name->names.size() > used) {
            const Reg base = b.temp();
            b.at(name->span);
            const ast::IdentifierExpr object(name->id, name->span, name->names.first(name->names.size() - 1));
            expr(b, object, base);
            method(b, base, name->names.back().name, false, e.args, dst, e.span);
            b.release(mark);
            return;
        }
    } else if (const auto* selector = ast::as<ast::SelectorExpr>(callee)) {
        const Reg base = b.temp();
        expr(b, *selector->object, base);
        b.at(selector->attr.span);
        method(b, base, selector->attr.name, selector->optional, e.args, dst, e.span);
        b.release(mark);
        return;
    }
    const Reg base = b.temp();
    expr(b, *e.callee, base);
    const Arguments given = arguments(b, e.args);
    b.release(mark);
    if (given.keywords.empty()) {
        b.about(e.span);
        noteArguments(b, b.emit(Opcode::Call, dst, base, given.count()), e.args);
        b.calls();
        return;
    }
    b.about(e.span);
    noteArguments(b, b.emit(Opcode::CallSite, dst, base, given.count()), e.args);
    b.extra(static_cast<std::uint32_t>(out_.callSites.size()));
    out_.callSites.push_back({given.positional, given.keywords, {}, false, nullptr, 0});
    b.calls();
}

std::optional<sema::SchemaId> Compiler::staticSchema(const ast::IdentifierExpr& name) const {
    const sema::Ref ref = model_.refs.get(name.id);
    if (ref.kind != RefKind::Global || name.names.size() != ref.consumed) {
        return std::nullopt;
    }
    const sema::Global& g = model_.globals[ref.index];
    if (g.kind == sema::GlobalKind::Schema || g.kind == sema::GlobalKind::Rule) {
        return g.schema;
    }
    if (g.kind == sema::GlobalKind::TypeAlias && ref.index < types_.global.size()) {
        const vm::Type* type = types_.global[ref.index];
        if (type != nullptr && (type->is(vm::TypeKind::Schema) || type->is(vm::TypeKind::SchemaType))) {
            return type->schema;
        }
    }
    return std::nullopt;
}

void Compiler::instantiate(Builder& b, const ast::IdentifierExpr& name, const ast::CallArgs& args, bool hasArgs,
                           const ast::ConfigExpr* config, Reg dst, Span whole) {
    const auto mark = b.mark();
    const auto schema = staticSchema(name);
    vm::InstanceSite site;
    site.where = ast::spanOf(name.names);
    site.config = site.where;
    site.hasArgs = hasArgs;
    site.hasConfig = config != nullptr;
    const Reg base = b.temp();
    Reg given = base;
    if (!schema) {
        b.at(name.span);
        expr(b, name, base);
        given = b.temp();
    }
    b.at(name.span);
    if (config == nullptr) {
        b.emitWide(Opcode::MakeDict, given, 0);
    } else {
        for (const ast::ConfigEntry& e : config->entries) {
            if (e.key != nullptr) {
                site.config = e.key->span;
                break;
            }
        }
        const bool makesInstances = !isConstantTree(b, *config);
        if (makesInstances) {
            b.emit(Opcode::EnterConfig);
        }
        expr(b, *config, given);
        if (makesInstances) {
            b.emit(Opcode::LeaveConfig);
        }
    }
    const Arguments values = arguments(b, args);
    site.positional = values.positional;
    site.keywords = values.keywords;
    if (schema) {
        site.schema = need(*schema);
    }
    b.release(mark);
    b.about(whole);
    noteArguments(b, b.emit(schema ? Opcode::Instantiate : Opcode::Modify, dst, base, values.count() + (schema ? 0 : 1)), args);
    b.extra(static_cast<std::uint32_t>(out_.instanceSites.size()));
    out_.instanceSites.push_back(site);
    b.calls();
}

void Compiler::expr(Builder& b, const ast::SchemaExpr& e, Reg dst) { instantiate(b, *e.name, e.args, e.hasArgs, e.config, dst, e.span); }

}  // namespace kcl::codegen
