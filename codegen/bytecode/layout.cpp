// Layouts of schemas: which attributes their instances have, in which order, and whose bodies set them (semantics 5.2).
#include "codegen/bytecode/compiler.h"

#include <algorithm>
#include <bit>

namespace kcl::codegen {

void Compiler::declareSchemas() {
    schemas_.reserve(model_.schemas.size());
    for (const sema::SchemaModel& model : model_.schemas) {
        vm::SchemaDef* const def = out_.arena.make<vm::SchemaDef>();
        def->id = model.id;
        def->name = text(model.name);
        schemas_.push_back(def);
        out_.schemas.push_back(def);
    }
    laidOut_.assign(model_.schemas.size(), 0);
    isNeeded_.assign(model_.schemas.size(), 0);
    schemaGuards_.resize(model_.schemas.size());
}

void Compiler::layOut(sema::SchemaId id) {
    const auto number = static_cast<std::uint32_t>(id);
    if (laidOut_[number] != 0) {
        return;
    }
    laidOut_[number] = 1;
    const sema::SchemaModel& model = model_.schema(id);
    vm::SchemaDef& def = *schemas_[number];
    const sema::Package& package = model_.package(model.package);
    def.package = package.path == load::kMainPackage ? std::string_view{} : out_.arena.copy(std::string_view(package.path));
    def.span = model.nameSpan();
    def.isMixin = model.isMixin;
    def.isProtocol = model.isProtocol;
    def.isRule = model.rule != nullptr;
    def.type = number < types_.instance.size() ? types_.instance[number] : nullptr;
    def.construct = constructChunk_;

    std::vector<vm::AttrDef> attrs;
    std::unordered_map<std::string_view, std::size_t> known;
    const auto add = [&](const vm::AttrDef& attr) -> vm::AttrDef* {
        const auto [at, isNew] = known.try_emplace(attr.key.text(), attrs.size());
        if (isNew) {
            attrs.push_back(attr);
            return nullptr;
        }
        return &attrs[at->second];
    };
    const auto inherit = [&](std::uint32_t from) {
        (void)need(static_cast<sema::SchemaId>(from));
        layOut(static_cast<sema::SchemaId>(from));
        for (const vm::AttrDef& attr : schemas_[from]->attrs) {
            if (vm::AttrDef* there = add(attr); there != nullptr && attr.declared && !there->declared) {
                *there = attr;
            }
        }
    };
    if (model.base != sema::kNoId) {
        def.base = schemas_[model.base];
        inherit(model.base);
    }
    if (model.rule != nullptr) {
        if (model.host != sema::kNoId) {
            def.host = schemas_[model.host];
            inherit(model.host);
            def.indexSignature = def.host->indexSignature;  // observed: what the protocol admits, the rule does too
        }
        for (const sema::SchemaId parent : model.parents) {
            inherit(static_cast<std::uint32_t>(parent));
        }
    }
    for (std::size_t i = 0; i < model.attrs.size(); ++i) {
        const sema::SchemaAttr& own = model.attrs[i];
        vm::AttrDef attr;
        attr.key = out_.keys[key(text(own.name))];
        attr.declared = own.decl != nullptr;
        attr.optional = own.decl != nullptr && own.decl->optional;
        attr.type = number < types_.attr.size() && i < types_.attr[number].size() ? types_.attr[number][i] : nullptr;
        needTypes(attr.type);
        attr.span = own.declaration;
        if (vm::AttrDef* there = add(attr); there != nullptr && attr.declared) {
            *there = attr;
        }
    }
    std::vector<const vm::SchemaDef*> mixins;
    for (const sema::SchemaId mixin : model.mixins) {
        mixins.push_back(schemas_[static_cast<std::uint32_t>(mixin)]);
        inherit(static_cast<std::uint32_t>(mixin));
    }
    def.mixins = out_.arena.copy(mixins);
    def.attrs = out_.arena.copy(attrs);
    if (!attrs.empty()) {
        const std::size_t places = std::bit_ceil(attrs.size() * 2);
        def.slotTable = out_.arena.makeArray<std::uint32_t>(places);
        std::fill_n(def.slotTable, places, 0U);
        def.slotMask = static_cast<std::uint32_t>(places - 1);
        for (std::uint32_t i = 0; i < attrs.size(); ++i) {
            std::uint32_t at = attrs[i].key.hash & def.slotMask;
            while (def.slotTable[at] != 0) {
                at = (at + 1) & def.slotMask;
            }
            def.slotTable[at] = i + 1;
        }
    }
    if (model.schema != nullptr && model.schema->indexSignature != nullptr) {
        const ast::IndexSignature& signature = *model.schema->indexSignature;
        def.indexSignature.present = true;
        def.indexSignature.anyOther = signature.anyOther;
        if (signature.keyName.name != Name::None) {
            def.indexSignature.keyName = vm::Key(text(signature.keyName.name));
        }
        def.indexSignature.keyType = typeOf(signature.keyType);
        def.indexSignature.valueType = typeOf(signature.valueType);
        needTypes(def.indexSignature.keyType);
        needTypes(def.indexSignature.valueType);
    }
    laidOut_[number] = 2;
}

std::int64_t Compiler::slotOf(std::uint32_t schema, Name name) const { return schemas_[schema]->slot(vm::Key(text(name))); }

const vm::Type* Compiler::attrType(sema::SchemaId id, Name name) const {
    const std::int64_t slot = slotOf(static_cast<std::uint32_t>(id), name);
    return slot < 0 ? nullptr : schemas_[static_cast<std::uint32_t>(id)]->attrs[static_cast<std::size_t>(slot)].type;
}

/// After all bodies are compiled: which of them make an instance, and the chains of setters of each slot.
void Compiler::linkParts(sema::SchemaId id) {
    const auto number = static_cast<std::uint32_t>(id);
    if (laidOut_[number] == 3) {
        return;
    }
    laidOut_[number] = 3;
    const sema::SchemaModel& model = model_.schema(id);
    vm::SchemaDef& def = *schemas_[number];
    std::vector<vm::SchemaPart> parts;
    const auto append = [&](std::uint32_t from, bool mapped) {
        linkParts(static_cast<sema::SchemaId>(from));
        for (const vm::SchemaPart& part : schemas_[from]->parts) {
            vm::SchemaPart copy = part;
            copy.own = false;
            if (mapped) {
                const auto attrs = part.schema->attrs;
                std::vector<std::uint32_t> slots;
                for (const vm::AttrDef& attr : attrs) {
                    slots.push_back(static_cast<std::uint32_t>(std::max(def.slot(attr.key), 0)));
                }
                copy.slots = out_.arena.copy(slots).data();
            }
            parts.push_back(copy);
        }
    };
    if (model.base != sema::kNoId) {
        append(model.base, false);
    }
    if (model.rule != nullptr) {
        if (model.host != sema::kNoId) {
            append(model.host, false);
        }
        for (const sema::SchemaId parent : model.parents) {
            append(static_cast<std::uint32_t>(parent), true);
        }
    }
    vm::SchemaPart own;
    own.schema = &def;
    own.own = true;
    parts.push_back(own);
    for (const sema::SchemaId mixin : model.mixins) {
        append(static_cast<std::uint32_t>(mixin), true);
    }
    std::uint32_t guards = 0;
    std::vector<vm::SlotChain> chains(def.attrs.size());
    const auto slotIn = [](const vm::SchemaPart& part, std::uint32_t slot) { return part.slots == nullptr ? slot : part.slots[slot]; };
    std::uint32_t total = 0;
    for (vm::SchemaPart& part : parts) {
        part.firstGuard = guards;
        guards += static_cast<std::uint32_t>(part.schema->code->guards.size());
        for (const vm::AttrSetter& setter : part.schema->code->setters) {
            ++chains[slotIn(part, setter.slot)].count;
            ++total;
        }
    }
    std::uint32_t next = 0;
    for (vm::SlotChain& chain : chains) {
        chain.first = next;
        next += chain.count;
        chain.count = 0;
    }
    std::vector<vm::SlotSetter> setters(total);
    for (std::uint32_t p = 0; p < parts.size(); ++p) {
        std::vector<std::uint32_t> numbers;
        for (const vm::AttrSetter& setter : parts[p].schema->code->setters) {
            const std::uint32_t slot = slotIn(parts[p], setter.slot);
            const std::uint32_t at = chains[slot].first + chains[slot].count++;
            setters[at] = {&setter, p, slot};
            numbers.push_back(at);
        }
        parts[p].setters = out_.arena.copy(numbers);
    }
    def.parts = out_.arena.copy(parts);
    def.setters = out_.arena.copy(setters);
    def.chains = out_.arena.copy(chains);
    def.guards = guards;
    def.longChains = std::ranges::any_of(chains, [](const vm::SlotChain& chain) { return chain.count != 1; });
}

}  // namespace kcl::codegen
