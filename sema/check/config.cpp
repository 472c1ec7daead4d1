// Configurations: dict literals, and what schemas and types around them ask of their entries (semantics sections 5.3
// and 5.4).
#include "frontend/ast/element_key.h"
#include "frontend/diag/notes_kinds.h"
#include "frontend/diag/type_kinds.h"
#include "sema/check/checker.h"
#include "sema/resolve/suggest.h"

#include <algorithm>

namespace kcl::sema {

struct Checker::ConfigState {
    ConfigState(TypeRules& rules, const Expected& asked, std::vector<vm::DictShape::Field>& storage)
        : expected(asked), keys(rules), values(rules), fields(storage), firstField(storage.size()) {}
    Expected expected;
    Joiner keys;
    Joiner values;
    std::vector<vm::DictShape::Field>& fields;  ///< of this literal from firstField on
    std::size_t firstField;
    std::span<const ast::ConfigEntry> literal;
    std::size_t copied = 0;   ///< fields taken over from unpacked dicts
    bool fits = true;         ///< every entry fits what is expected
    bool reported = false;
    bool comprehension = false;
    bool coarse = false;
    bool isOpen = false;      ///< has entries that are not known before it runs
};

/// How an entry's key is written.
struct Checker::Key {
    const Type* type;          ///< null when the key is known
    ast::DottedName path;      ///< `a.b.c`; else empty
    std::string_view name;     ///< when path is empty and the key is known
    bool isKnown;
    bool isElement;            ///< `k[0]`
};

/// The places that a union offers for an entry.
struct Checker::Candidates {
    std::vector<const Type*> types;
    Span place;
    std::vector<SchemaId> schemas;  ///< that have no such attribute
    bool anything = false;
    bool inUnion = false;
    bool ofIndexSignature = false;
};

Checker::Key Checker::keyOf(const ast::Expr& e, KeyPlace place) {
    if (place == KeyPlace::Comprehension && e.kind != ast::ExprKind::StringLit) {
        return {infer(e), {}, {}, false, false};
    }
    if (const auto* name = ast::as<ast::IdentifierExpr>(&e)) {
        const Ref ref = place == KeyPlace::Shorthand ? Ref{} : model_.refs.get(name->id);
        if (ref.kind == RefKind::Local) {
            // A loop variable stands for its value; names behind it are a path as ever.
            const Type* known = local(ref.declaration);
            const Type* type = known == nullptr ? store_.any : known;
            out_.expr.set(name->id, type);
            return {type, name->names.size() > 1 ? name->names : ast::DottedName{}, {}, false, false};
        }
        const std::string_view first = text(name->names.front().name);
        return {nullptr, name->names, first, true, false};
    }
    if (const auto* string = ast::as<ast::StringLit>(&e)) {
        return {nullptr, {}, string->value, true, false};
    }
    if (ast::elementIndex(e)) {
        const auto& element = static_cast<const ast::SubscriptExpr&>(e);
        const auto* object = ast::as<ast::IdentifierExpr>(element.object);
        const bool isVariable = object != nullptr && model_.refs.get(object->id).kind == RefKind::Local;
        if (!isVariable) {
            Key key = keyOf(*element.object, place);
            key.isElement = true;
            return key;
        }
    }
    const Type* type = infer(e);
    return {type, {}, {}, false, false};
}

void Checker::collect(const Type* t, const Expected& config, std::string_view name, Candidates& found) {
    switch (t->kind) {
        case TypeKind::Dict:
            found.types.push_back(t->element);
            found.place = config.place;
            return;
        case TypeKind::Schema: {
            const Attr a = attribute(t->schema, findName(name));
            if (a.type != nullptr) {
                found.types.push_back(a.type);
                found.place = a.place;
                return;
            }
            if (const ast::IndexSignature* sig = indexSignature(t->schema)) {
                const Type* key = typeOf(sig->keyType);
                if (isAny(key) || rules_.assignable(store_.strLit(name), key)) {
                    found.types.push_back(typeOf(sig->valueType));
                    found.place = {};
                    found.ofIndexSignature = true;
                    return;
                }
            }
            if (isOpen(t->schema)) {
                found.anything = true;
            } else {
                found.schemas.push_back(t->schema);
            }
            return;
        }
        case TypeKind::Union:
            found.inUnion = true;
            for (const Type* m : t->members) {
                collect(m, config, name, found);
            }
            return;
        case TypeKind::Error:
        case TypeKind::Any: found.anything = true; return;
        case TypeKind::Void:
        case TypeKind::None:
        case TypeKind::Bool:
        case TypeKind::Int:
        case TypeKind::Float:
        case TypeKind::Str:
        case TypeKind::BoolLit:
        case TypeKind::IntLit:
        case TypeKind::FloatLit:
        case TypeKind::StrLit:
        case TypeKind::Unit:
        case TypeKind::UnitLit:
        case TypeKind::List:
        case TypeKind::SchemaType:
        case TypeKind::Function:
        case TypeKind::Module: return;
    }
}

namespace {

/// Names for a message, the first dozen of them.
std::string listOf(std::span<const std::string_view> names) {
    constexpr std::size_t kShown = 12;
    std::string out;
    for (const std::string_view name : names.first(std::min(names.size(), kShown))) {
        out += out.empty() ? "" : ", ";
        out += name;
    }
    return names.size() > kShown ? out + " and others" : out;
}

}  // namespace

void Checker::unknownMember(const Candidates& found, std::string_view name, Span where, Loc source) {
    const auto show = [&](diag::Diagnostic& d) {
        if (source != 0 && d.labels.empty()) {
            d.labels.push_back({{source, source}, diag::format(diag::ConfigDefinedHere)});
        }
    };
    if (found.schemas.size() == 1 && !found.inUnion) {
        const SchemaId id = found.schemas.front();
        std::string_view only;
        const std::vector<std::string_view> names = namesToSuggest(id);
        const std::string similar = suggestion(name, names, &only);
        diag::Diagnostic& d = sink_.report(where, diag::UnknownMember, name, instance(id)->text, similar);
        const bool isNew = d.labels.empty() && d.fixes.empty() && d.notes.empty();
        show(d);
        if (similar.empty() && isNew && !names.empty()) {
            d.notes.push_back(diag::format(diag::SchemaAttributes, instance(id)->text, listOf(names)));
        }
        if (!only.empty() && isNew) {
            if (program_.sources.text(where) == name) {
                d.fixes.push_back({where, std::string(only)});
            }
            if (const Span declared = attribute(id, findName(only)).place; declared.valid()) {
                d.labels.push_back({declared, diag::format(diag::AttributeDeclaredHere, only)});
            }
        }
        return;
    }
    std::string list;
    for (const SchemaId id : found.schemas) {
        list += list.empty() ? "\"" : ", \"";
        list += instance(id)->text;
        list += '"';
    }
    list = found.schemas.size() == 1 ? "schema " + std::string(instance(found.schemas.front())->text) : "schemas [" + list + "]";
    show(sink_.report(where, diag::UnknownMemberOfUnion, name, list));
}

Expected Checker::entryOf(const Expected& config, std::string_view name, Span where, Loc source) {
    if (config.type == nullptr || isAny(config.type)) {
        return {};
    }
    // Observed: entries where a list is expected are checked as its items.
    if (config.type->is(TypeKind::Dict) || config.type->is(TypeKind::List)) {
        return {config.type->element, config.place};
    }
    Candidates found;
    collect(config.type, config, name, found);
    if (found.anything) {
        return {};
    }
    if (found.types.empty()) {
        if (found.schemas.empty()) {
            return {};
        }
        unknownMember(found, name, where, source);
        return {store_.error, {}};
    }
    const auto same = [&](const Type* t) { return t == found.types.front(); };
    if (std::ranges::all_of(found.types, same)) {
        found.types.resize(1);
    }
    return {store_.unionOf(found.types), found.place, found.ofIndexSignature};
}

void Checker::pair(const ast::ConfigEntry& e, ConfigState& state) {
    const KeyPlace keyPlace = e.kind == ast::ConfigEntryKind::Shorthand ? KeyPlace::Shorthand
                              : state.comprehension                     ? KeyPlace::Comprehension
                                                                        : KeyPlace::Literal;
    const Key key = keyOf(*e.key, keyPlace);
    const Span whole = key.path.empty() ? e.key->span : key.path.front().span;
    const Span where = key.path.empty() ? e.key->span : key.path.back().span;
    if (!key.isKnown && !isAny(key.type) && !allOf(key.type, [](const Type* t) { return isStr(t) || isAny(t); })) {
        sink_.report(where, diag::BadAttributeKey, vm::typeText(*key.type));
        state.reported = true;
    }
    Expected expected;
    if (key.isKnown) {
        expected = entryOf(state.expected, key.name, whole, 0);
    } else if (state.expected.type != nullptr && state.expected.type->is(TypeKind::Dict)) {
        expected = {state.expected.type->element, state.expected.place};
    }
    const Expected outer = expected;  // of the first part of a path
    for (std::size_t i = 1; i < key.path.size(); ++i) {
        expected = entryOf(expected, text(key.path[i].name), key.path[i].span, 0);
    }
    state.reported = state.reported || (expected.type != nullptr && expected.type->is(TypeKind::Error));
    const EntryPlace around = place_;
    place_ = {state.literal, key.isKnown ? key.name : std::string_view(), outer.ofIndexSignature};
    const Type* value = inferItem(*e.value, expected, state.coarse || state.values.coarse());
    place_ = around;
    if (value->is(TypeKind::Module)) {
        value = store_.any;
    }
    bool fits = true;
    if (e.op == ast::ConfigOp::Insert && !value->is(TypeKind::List) && !isAny(value)) {
        sink_.report(e.value->span, diag::InsertNeedsList, vm::typeText(*value));
        fits = false;
    } else if (key.isKnown) {
        fits = require(value, expected, where, e.value);
    }
    state.reported = state.reported || !fits || value->is(TypeKind::Error);
    const Type* stored = value;
    for (std::size_t i = key.path.size(); i > 1; --i) {
        const vm::DictShape::Field inner{text(key.path[i - 1].name), stored, key.path[i - 1].span.begin};
        stored = rules_.dict(store_.strLit(inner.name), stored, store_.shape({&inner, 1}));
    }
    if (key.path.size() > 1 && fits && !state.reported && outer.type != nullptr) {
        state.reported = !require(stored, outer, whole);
    }
    if (key.isElement) {
        stored = store_.any;
    }
    if (key.type != nullptr) {
        state.keys.add(key.type);
    } else if (!state.keys.coarseStrings()) {
        state.keys.add(store_.strLit(key.name));
    }
    state.values.add(stored);
    state.fits = state.fits && expected.type != nullptr && rules_.assignable(value, expected.type);
    if (key.isKnown) {
        // A later entry of the same key may be another part of the same value.
        const Type* kept = key.path.size() > 1 || key.isElement ? store_.any : stored;
        state.fields.push_back({key.name, kept, whole.begin});
        setLocal(whole, rules_.widen(kept));
    }
}

/// Checks one field of what is unpacked at `where` against what is expected of the literal around it.
void Checker::unpackField(const vm::DictShape::Field& f, Span where, ConfigState& state) {
    const Expected expected = entryOf(state.expected, f.name, where, f.place);
    if (expected.type == nullptr || f.type == nullptr || rules_.assignable(f.type, expected.type)) {
        state.reported = state.reported || (expected.type != nullptr && expected.type->is(TypeKind::Error));
        return;
    }
    state.reported = true;
    const std::string want = vm::typeText(*expected.type);
    const std::string got = vm::typeText(*f.type);
    diag::Diagnostic& d = sink_.report(where, diag::TypeMismatch, want, got);
    if (d.labels.empty()) {
        if (expected.place.valid()) {
            d.labels.push_back({expected.place, diag::format(diag::DefinedHere, want, got)});
        }
        d.labels.push_back({{f.place, f.place}, diag::format(diag::ConfigDefinedHere)});
    }
}

void Checker::unpack(const ast::ConfigEntry& e, ConfigState& state) {
    const Type* value = infer(*e.value, state.expected);
    const auto isFine = [](const Type* t) {
        return isAny(t) || t->is(TypeKind::Dict) || t->is(TypeKind::Schema) || t->is(TypeKind::SchemaType) ||
               t->is(TypeKind::None) || t->is(TypeKind::Void);
    };
    if (!allOf(value, isFine)) {
        sink_.report(e.value->span, diag::BadDictUnpack, vm::typeText(*value));
        state.reported = true;
        return;
    }
    if (!value->is(TypeKind::Dict)) {
        state.isOpen = state.isOpen || !value->is(TypeKind::None);
        const bool isOther = value->is(TypeKind::Schema) && state.expected.type != nullptr && state.expected.type->is(TypeKind::Schema) &&
                             value->schema != state.expected.type->schema;
        if (isOther) {
            for (const std::string_view name : attributeNames(value->schema)) {
                const Attr a = attribute(value->schema, findName(name));
                unpackField({name, a.type, a.place.begin}, e.value->span, state);
            }
        }
        return;
    }
    state.keys.add(value->key);
    state.values.add(value->element);
    if (value->shape == nullptr) {
        state.isOpen = state.isOpen || isAny(value->element);
        return;
    }
    const bool isLiteral = e.value->kind == ast::ExprKind::ConfigExpr;  // its entries have been checked
    for (const vm::DictShape::Field& f : value->shape->fields) {
        if (!isLiteral && state.expected.type != nullptr && !state.expected.type->is(TypeKind::Dict)) {
            unpackField(f, e.value->span, state);
        }
        if (++state.copied > TypeRules::kMaxCopiedFields) {
            state.isOpen = true;
            break;
        }
        state.fields.push_back(f);
    }
}

void Checker::entry(const ast::ConfigEntry& e, ConfigState& state) {
    switch (e.kind) {
        case ast::ConfigEntryKind::Pair:
        case ast::ConfigEntryKind::Shorthand: pair(e, state); return;
        case ast::ConfigEntryKind::Unpack: unpack(e, state); return;
        case ast::ConfigEntryKind::If: break;
    }
    const auto* branches = ast::as<ast::ConfigIfExpr>(e.value);
    if (branches == nullptr) {
        (void)infer(*e.value);
        return;
    }
    for (const ast::ConfigIfBranch& branch : branches->branches) {
        if (branch.cond != nullptr) {
            (void)infer(*branch.cond);
        }
        entries(branch.entries, state);
    }
}

void Checker::entries(std::span<const ast::ConfigEntry> list, ConfigState& state) {
    for (const ast::ConfigEntry& e : list) {
        entry(e, state);
    }
}

const Type* Checker::config(const ast::ConfigExpr& e, const Expected& expected) {
    // Every level keeps its fields in one vector, behind those of the levels around it.
    ConfigState state(rules_, expected, fields_);
    state.literal = e.entries;
    state.coarse = coarse_;
    const EntryPlace around = place_;
    place_ = {};
    entries(e.entries, state);
    place_ = around;
    const std::span<const vm::DictShape::Field> own = std::span<const vm::DictShape::Field>(fields_).subspan(state.firstField);
    const Type* result = nullptr;
    if (state.reported) {
        // One mistake, one message: what stands around does not look at the values again.
        result = rules_.dict(store_.any, store_.any, store_.shape(own));
    } else if (expected.type != nullptr && expected.type->is(TypeKind::Schema)) {
        result = store_.dict(store_.string, store_.any);  // the entries were checked; becomes an instance
    } else if (state.isOpen) {
        result = rules_.dict(store_.string, store_.any, store_.shape(own));
    } else if (e.entries.empty()) {
        result = store_.dict(store_.any, store_.any);
    } else {
        const bool isDict = expected.type != nullptr && expected.type->is(TypeKind::Dict);
        const Type* key = state.keys.result();
        const Type* value = isDict && state.fits && state.values.coarse() ? expected.type->element : state.values.result();
        if (isDict && state.keys.coarse()) {
            key = store_.string;
        }
        result = rules_.dict(key, value, store_.shape(own));
    }
    fields_.resize(state.firstField);
    return result;
}

const Type* Checker::dictComp(const ast::DictComp& e, const Expected& expected) {
    clauses(e.clauses);
    if (e.entry.key == nullptr) {
        (void)infer(*e.entry.value);
        return store_.dict(store_.any, store_.any);
    }
    ConfigState state(rules_, expected, fields_);
    state.comprehension = true;
    entry(e.entry, state);
    fields_.resize(state.firstField);
    const bool isUnknown = state.reported || state.isOpen;
    return isUnknown ? store_.dict(store_.any, store_.any) : rules_.dict(state.keys.result(), state.values.result());
}

/// The check of required attributes that is made before the program runs (semantics section 5.3).
void Checker::requiredAttributes(const ast::SchemaExpr& e, SchemaId id) {
    const SchemaModel& s = model_.schema(id);
    if (program_.edition.lateRequiredCheck || schema_ != nullptr || s.schema == nullptr || !s.schema->base.empty() || !s.schema->mixins.empty() ||
        s.schema->indexSignature != nullptr || e.config == nullptr) {
        return;
    }
    const bool isPlain = std::ranges::all_of(s.schema->body, [](const ast::Stmt* stmt) { return stmt->kind == ast::StmtKind::AttrStmt; });
    if (!isPlain || place_.ofIndexSignature) {
        return;
    }
    std::vector<std::string_view> given;
    for (const ast::ConfigEntry& entry : e.config->entries) {
        if (entry.kind != ast::ConfigEntryKind::Pair && entry.kind != ast::ConfigEntryKind::Shorthand) {
            return;
        }
        const ast::Expr* key = entry.key;
        if (const auto* subscript = ast::as<ast::SubscriptExpr>(key)) {
            key = subscript->object;
        }
        if (const auto* name = ast::as<ast::IdentifierExpr>(key)) {
            const bool isVariable = entry.kind == ast::ConfigEntryKind::Pair && model_.refs.get(name->id).kind == RefKind::Local;
            if (isVariable) {
                return;
            }
            given.push_back(text(name->names.front().name));
        } else if (const auto* string = ast::as<ast::StringLit>(key)) {
            given.push_back(string->value);
        } else {
            return;
        }
    }
    std::ranges::sort(given);
    bool isShared = false;
    std::optional<std::vector<std::string_view>> meant;
    for (const SchemaAttr& a : s.attrs) {
        // An attribute whose type is one literal has that value.
        const bool isRequired = a.decl != nullptr && !a.decl->optional && a.decl->value == nullptr && a.decl->type != nullptr &&
                                a.decl->type->kind != ast::TypeExprKind::LiteralType;
        if (!isRequired || std::ranges::binary_search(given, text(a.name))) {
            continue;
        }
        isShared = isShared || sharesKey();
        if (isShared) {
            return;
        }
        if (!meant) {
            meant = namesMeant(given, id);
        }
        if (std::ranges::find(*meant, text(a.name)) != meant->end()) {
            continue;  // one mistake, one message: the misspelt entry says it
        }
        sink_.report(e.config->span, diag::MissingAttribute, text(a.name), text(s.name));
    }
}

/// The attributes that misspelt ones among `given` stand for, as far as that is certain.
std::vector<std::string_view> Checker::namesMeant(std::span<const std::string_view> given, SchemaId id) {
    std::vector<std::string_view> unknown;
    std::ranges::copy_if(given, std::back_inserter(unknown), [&](std::string_view name) {
        return model_.findAttr(id, findName(name)) == nullptr;
    });
    std::vector<std::string_view> meant;
    if (!unknown.empty()) {
        const std::vector<std::string_view> names = namesToSuggest(id);
        for (const std::string_view name : unknown) {
            std::string_view only;
            (void)suggestion(name, names, &only);
            if (!only.empty()) {
                meant.push_back(only);
            }
        }
    }
    return meant;
}

/// True when the literal around a schema expression has its key more than once: the entries are united first.
bool Checker::sharesKey() const {
    std::size_t same = 0;
    for (const ast::ConfigEntry& entry : place_.literal) {
        const ast::Expr* key = entry.key;
        if (key == nullptr || place_.key.empty()) {
            continue;
        }
        if (const auto* subscript = ast::as<ast::SubscriptExpr>(key)) {
            key = subscript->object;
        }
        const auto* name = ast::as<ast::IdentifierExpr>(key);
        const auto* string = ast::as<ast::StringLit>(key);
        const std::string_view written = name != nullptr ? text(name->names.front().name) : string != nullptr ? string->value : std::string_view();
        same += written == place_.key ? 1U : 0U;
    }
    return same > 1;
}

const Type* Checker::schemaExpr(const ast::SchemaExpr& e) {
    const Type* type = infer(*e.name);
    const auto configure = [&](const Expected& expected) {
        if (e.config != nullptr) {
            out_.expr.set(e.config->id, config(*e.config, expected));
        }
    };
    if (type->is(TypeKind::SchemaType)) {
        arguments(schemaParams(type->schema), calleeName(*e.name), e.name->span, e.args);
        configure({instance(type->schema), {}});
        requiredAttributes(e, type->schema);
        return instance(type->schema);
    }
    if (type->is(TypeKind::Schema)) {
        inferArguments(e.args);
        if (!e.args.positional.empty() || !e.args.keywords.empty()) {
            sink_.report(e.name->span, diag::ArgumentsInModification);
        }
        configure({type, {}});
        return type;
    }
    inferArguments(e.args);
    configure({});
    if (type->is(TypeKind::Dict)) {  // observed: a dict may be modified as well
        const Type* changes = e.config == nullptr ? nullptr : out_.expr.get(e.config->id);
        return changes != nullptr && changes->is(TypeKind::Dict) ? rules_.merge(type, changes) : type;
    }
    if (!isAny(type)) {
        sink_.report(e.name->span, diag::NotASchema, vm::typeText(*type));
        return store_.error;
    }
    return type->is(TypeKind::Error) ? type : store_.any;
}

}  // namespace kcl::sema
