// Literals of lists and dicts (semantics section 4).
#include "codegen/bytecode/compiler.h"

#include "frontend/ast/element_key.h"
#include "vm/value/containers.h"

#include <algorithm>

namespace kcl::codegen {

using vm::Opcode;
using vm::Value;

namespace {

vm::EntryOp entryOp(ast::ConfigOp op) {
    switch (op) {
        case ast::ConfigOp::Union: return vm::EntryOp::Union;
        case ast::ConfigOp::Override: return vm::EntryOp::Override;
        case ast::ConfigOp::Insert: return vm::EntryOp::Insert;
    }
    return vm::EntryOp::Union;
}

std::uint32_t bits(std::int32_t index) { return static_cast<std::uint32_t>(index); }

std::uint32_t capacityFor(std::size_t n) { return static_cast<std::uint32_t>(std::min<std::size_t>(n, 1U << 20)); }

}  // namespace

void Compiler::expr(Builder& b, const ast::ListExpr& e, Reg dst) {
    if (loadAsConstant(b, e, dst)) {
        return;
    }
    b.emitWide(Opcode::MakeList, dst, capacityFor(e.items.size()));
    items(b, e.items, dst);
}

void Compiler::items(Builder& b, std::span<const ast::Expr* const> list, Reg target) {
    for (const ast::Expr* item : list) {
        const auto mark = b.mark();
        if (const auto* star = ast::as<ast::StarredExpr>(item)) {
            const Reg r = operand(b, *star->value);
            b.about(item->span);
            b.emit(Opcode::Splice, target, r);
        } else if (const auto* branches = ast::as<ast::ListIfItem>(item)) {
            expr(b, *branches, target);
        } else {
            const Reg r = operand(b, *item);
            b.emit(Opcode::Append, target, r);
        }
        b.release(mark);
    }
}

/// The branches of an `if` inside of a list or dict, the first whose condition holds; `body` compiles one.
template <typename If, typename Body>
void Compiler::branches(Builder& b, const If& e, const Body& body) {
    std::vector<std::size_t> ends;
    std::uint32_t number = 0;
    for (const auto& branch : e.branches) {
        std::optional<std::size_t> next;
        if (branch.cond != nullptr) {
            next = jumpUnless(b, *branch.cond);
        }
        probe(b, vm::ProbeKind::Branch, e.span, number++);
        body(branch);
        ends.push_back(b.jump(Opcode::Jump));
        if (next) {
            b.patch(*next);
        }
    }
    if (e.branches.back().cond != nullptr) {
        probe(b, vm::ProbeKind::Branch, e.span, number);
    }
    for (const std::size_t at : ends) {
        b.patch(at);
    }
}

/// Inside of a list: `dst` is the list itself.
void Compiler::expr(Builder& b, const ast::ListIfItem& e, Reg dst) {
    branches(b, e, [&](const ast::ListIfBranch& branch) { items(b, branch.items, dst); });
}

void Compiler::expr(Builder& b, const ast::StarredExpr& e, Reg dst) { expr(b, *e.value, dst); }

void Compiler::expr(Builder& b, const ast::ConfigExpr& e, Reg dst) {
    if (loadAsConstant(b, e, dst)) {
        return;
    }
    const auto record = recordOf(b, e);
    if (record) {
        b.emitWide(Opcode::MakeRecord, dst, *record);
    } else {
        b.emitWide(Opcode::MakeDict, dst, capacityFor(e.entries.size()));
    }
    b.openConfig(e.id, dst);
    entries(b, e.entries, dst, false, record.has_value());
    b.closeConfig();
}

std::optional<std::uint32_t> Compiler::recordOf(Builder& b, const ast::ConfigExpr& e) {
    constexpr std::size_t kMost = 256;  // keys; each dict made from a record is as large as the record
    if (!b.repeated || e.entries.empty() || e.entries.size() > kMost) {
        return std::nullopt;
    }
    std::vector<vm::DictEntry> entries;
    for (const ast::ConfigEntry& entry : e.entries) {
        if (entry.kind != ast::ConfigEntryKind::Pair && entry.kind != ast::ConfigEntryKind::Shorthand) {
            return std::nullopt;
        }
        std::string_view name;
        bool direct = true;
        if (const auto* path = ast::as<ast::IdentifierExpr>(entry.key)) {
            if (b.find(path->names.front().name).loop) {
                return std::nullopt;
            }
            name = text(path->names.front().name);
            direct = path->names.size() == 1;
        } else if (const auto* literal = ast::as<ast::StringLit>(entry.key)) {
            name = literal->value;
        } else {
            return std::nullopt;
        }
        entries.push_back({out_.keys[key(name)], {}, vm::kNoIndex, direct ? entryOp(entry.op) : vm::EntryOp::Union});
    }
    const vm::Dict* record = vm::makeConstantDict(out_.arena, entries);
    if (record == nullptr) {
        return std::nullopt;
    }
    out_.records.push_back(record);
    return static_cast<std::uint32_t>(out_.records.size() - 1);
}

/// Inside of a dict: `dst` is the dict itself.
void Compiler::expr(Builder& b, const ast::ConfigIfExpr& e, Reg dst) { ifEntries(b, e, dst); }

void Compiler::ifEntries(Builder& b, const ast::ConfigIfExpr& e, Reg dict) {
    // Entries of a branch obey the rules of unpacking. What they name as siblings may be each other.
    b.openConfig(e.id, dict);
    branches(b, e, [&](const ast::ConfigIfBranch& branch) { entries(b, branch.entries, dict, true); });
    b.closeConfig();
}

void Compiler::entries(Builder& b, std::span<const ast::ConfigEntry> list, Reg dict, bool unpack, bool record) {
    std::uint32_t number = 0;
    for (const ast::ConfigEntry& e : list) {
        const auto mark = b.mark();
        entry(b, e, dict, unpack, false, record ? std::optional(number++) : std::nullopt);
        b.release(mark);
    }
}

void Compiler::insertValue(Builder& b, const Slot& slot, std::uint32_t keyNumber, Reg value) {
    b.about(slot.whole);
    if (slot.record) {
        b.emitKey(Opcode::SetEntry, slot.dict, value, keyNumber);
        b.extra(*slot.record);
        return;
    }
    b.emitKey(Opcode::Insert, slot.dict, value, keyNumber);
    b.extra(bits(slot.index), static_cast<std::uint32_t>(entryOp(slot.op)), slot.unpack ? 1 : 0);
}

void Compiler::insertComputed(Builder& b, const Slot& slot, Reg key, Reg value) {
    b.about(slot.whole);
    b.emit(Opcode::InsertKey, slot.dict, key, value, static_cast<std::uint32_t>(entryOp(slot.op)));
    b.extra(bits(slot.index), 0, slot.unpack ? 1 : 0);
}

void Compiler::entry(Builder& b, const ast::ConfigEntry& e, Reg dict, bool unpack, bool inComprehension,
                     std::optional<std::uint32_t> record) {
    switch (e.kind) {
        case ast::ConfigEntryKind::Unpack: {
            const Reg r = operand(b, *e.value);
            b.about(e.span);
            b.emit(Opcode::Unpack, dict, r);
            return;
        }
        case ast::ConfigEntryKind::If:
            if (const auto* branches = ast::as<ast::ConfigIfExpr>(e.value)) {
                ifEntries(b, *branches, dict);
            }
            return;
        case ast::ConfigEntryKind::Pair:
        case ast::ConfigEntryKind::Shorthand: break;
    }
    const ast::Expr* name = e.key;
    std::int32_t index = vm::kNoIndex;
    if (const auto element = ast::elementIndex(*e.key); element && !inComprehension) {
        index = *element;
        name = static_cast<const ast::SubscriptExpr*>(e.key)->object;
    }
    if (const auto* path = ast::as<ast::IdentifierExpr>(name); path != nullptr && !inComprehension) {
        // `a.b.c OP v` is `a: {b: {c OP v}}`. A loop variable stands for its value, wherever it stands in the path
        // (observed: `[{a.k = v} for k, v in {p = 1}]` gives a.p).
        std::vector<Reg> keys(path->names.size(), 0);
        std::vector<bool> computed(path->names.size(), false);
        std::vector<Reg> dicts{dict};
        for (std::size_t i = 0; i < path->names.size(); ++i) {
            const Binding variable = b.find(path->names[i].name);
            if (variable.loop) {
                computed[i] = true;
                keys[i] = b.temp();
                loadBinding(b, variable, keys[i]);
            }
            if (i > 0) {
                dicts.push_back(b.temp());
                b.emitWide(Opcode::MakeDict, dicts.back(), 1);
            }
        }
        const Reg value = operand(b, *e.value);
        for (std::size_t i = path->names.size(); i-- > 0;) {
            const bool inner = i + 1 == path->names.size();
            const Slot slot{dicts[i], inner ? e.op : ast::ConfigOp::Union, inner ? index : vm::kNoIndex, unpack && i == 0, e.span,
                            i == 0 ? record : std::nullopt};
            const Reg stored = inner ? value : dicts[i + 1];
            if (computed[i]) {
                insertComputed(b, slot, keys[i], stored);
            } else {
                insertValue(b, slot, key(text(path->names[i].name)), stored);
            }
        }
        return;
    }
    const Slot slot{dict, e.op, index, unpack, e.span, record};
    if (const auto* literal = ast::as<ast::StringLit>(name)) {
        const Reg value = operand(b, *e.value);
        insertValue(b, slot, key(literal->value), value);
        return;
    }
    const Reg keyReg = b.temp();
    expr(b, *name, keyReg);
    const Reg value = operand(b, *e.value);
    insertComputed(b, slot, keyReg, value);
}

bool Compiler::isConstantTree(Builder& b, const ast::Expr& e) {
    if (constantValue(e)) {
        return true;
    }
    const auto* list = ast::as<ast::ListExpr>(&e);
    const auto* config = ast::as<ast::ConfigExpr>(&e);
    if (list == nullptr && config == nullptr) {
        return false;
    }
    if (e.id >= trees_.size()) {
        trees_.resize(std::max<std::size_t>(std::size_t{e.id} + 1, trees_.size() * 2), Tree::Unknown);
    }
    if (trees_[e.id] != Tree::Unknown) {
        return trees_[e.id] == Tree::Constant;
    }
    bool constant = true;
    if (list != nullptr) {
        constant = std::ranges::all_of(list->items, [&](const ast::Expr* item) { return isConstantTree(b, *item); });
    } else {
        constant = std::ranges::all_of(config->entries, [&](const ast::ConfigEntry& entry) {
            if (entry.kind != ast::ConfigEntryKind::Pair) {
                return false;
            }
            const auto* name = ast::as<ast::IdentifierExpr>(entry.key);
            const bool plain = name != nullptr && name->names.size() == 1 && b.find(name->names.front().name).kind == Binding::Kind::None;
            return (plain || ast::as<ast::StringLit>(entry.key) != nullptr) && isConstantTree(b, *entry.value);
        });
    }
    trees_[e.id] = constant ? Tree::Constant : Tree::Computed;
    return constant;
}

std::optional<Value> Compiler::constantTree(Builder& b, const ast::Expr& e) {
    b.at(e.span);  // what is evaluated last is the place of a mistake behind it
    if (const auto scalar = constantValue(e)) {
        return scalar;
    }
    std::optional<Value> out;
    if (const auto* list = ast::as<ast::ListExpr>(&e)) {
        const std::size_t first = itemStack_.size();
        for (const ast::Expr* item : list->items) {
            const auto value = constantTree(b, *item);
            if (!value) {
                break;
            }
            itemStack_.push_back(*value);
        }
        if (itemStack_.size() - first == list->items.size()) {
            out = Value::list(vm::makeConstantList(out_.arena, std::span(itemStack_).subspan(first)));
        }
        itemStack_.resize(first);
    } else if (const auto* config = ast::as<ast::ConfigExpr>(&e)) {
        const std::size_t first = entryStack_.size();
        for (const ast::ConfigEntry& entry : config->entries) {
            const auto value = constantTree(b, *entry.value);
            if (!value) {
                break;
            }
            const auto* literal = ast::as<ast::StringLit>(entry.key);
            const std::uint32_t number =
                key(literal != nullptr ? literal->value : text(static_cast<const ast::IdentifierExpr*>(entry.key)->names.front().name));
            b.aboutEntry(number, entry.span);
            entryStack_.push_back({out_.keys[number], *value, vm::kNoIndex, entryOp(entry.op)});
        }
        if (entryStack_.size() - first == config->entries.size()) {
            if (vm::Dict* dict = vm::makeConstantDict(out_.arena, std::span(entryStack_).subspan(first)); dict != nullptr) {
                out = Value::dict(dict);
            }
        }
        entryStack_.resize(first);
    }
    if (!out) {
        trees_[e.id] = Tree::Computed;
    }
    return out;
}

bool Compiler::loadAsConstant(Builder& b, const ast::Expr& e, Reg dst) {
    // What an assignment to a path may change in place is not shared.
    if (model_.assignsPaths || !isConstantTree(b, e)) {
        return false;
    }
    const std::size_t places = b.places();
    const auto value = constantTree(b, e);
    if (!value) {
        b.dropPlaces(places);
        return false;
    }
    b.emitWide(Opcode::LoadConst, dst, constant(*value));
    return true;
}

}  // namespace kcl::codegen
