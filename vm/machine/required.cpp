// Required attributes: checked when the outermost instance is finished, for everything that it holds (semantics 5.2, 6c).
#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/notes_kinds.h"
#include "vm/machine/interpreter.h"
#include "vm/value/depth.h"

#include <unordered_set>

namespace kcl::vm {

/// Own attributes first, then what they hold. A value that stands in many places is looked at once when the tree is
/// large: a small program can share one value two to the sixtieth times.
class RequiredWalk {
public:
    RequiredWalk(Interpreter& machine, const Construction& root) : machine_(machine), root_(root) {}

    void visit(Value v, std::uint32_t depth) {
        switch (v.kind()) {
            case ValueKind::List:
                if (enter(v, depth)) {
                    for (const Value item : v.asList()->view()) {
                        visit(item, depth + 1);
                    }
                }
                break;
            case ValueKind::Dict:
                if (enter(v, depth)) {
                    entries(*v.asDict(), depth);
                }
                break;
            case ValueKind::Instance:
                if (enter(v, depth)) {
                    instance(*v.asInstance(), depth);
                }
                break;
            case ValueKind::Undefined:
            case ValueKind::None:
            case ValueKind::Bool:
            case ValueKind::Int:
            case ValueKind::Float:
            case ValueKind::Unit:
            case ValueKind::Str:
            case ValueKind::Function:
            case ValueKind::SchemaType: break;
        }
    }

private:
    bool enter(Value v, std::uint32_t depth) {
        constexpr std::uint32_t kSmall = 2000;
        checkDepth(depth);
        if (--machine_.budget_ == 0) {
            machine_.tick();
        }
        return ++visited_ < kSmall || seen_.insert(v.address()).second;
    }

    void entries(const Dict& dict, std::uint32_t depth) {
        for (const DictEntry& e : dict.view()) {
            visit(e.value, depth + 1);
        }
    }

    void instance(const Instance& held, std::uint32_t depth) {
        const Construction* made = held.context != nullptr ? held.context->whole : nullptr;
        const bool own = made != nullptr && made->instance == &held;
        if (own && made->outermost && made != &root_) {
            return;  // did this itself
        }
        const bool noneAllowed = made != nullptr && made->noneAllowed;
        const auto attrs = held.def->attrs;
        for (std::size_t i = 0; i < attrs.size() && i < held.attrs.size; ++i) {
            const Value v = held.attrs.entries[i].value;
            if (attrs[i].declared && !attrs[i].optional && (noneAllowed ? v.is(ValueKind::Undefined) : v.isNullish())) {
                EvalError error(diag::AttributeRequired, attrs[i].key.text(), held.def->name);
                error.diagnostic().span = own ? made->config : held.where;
                if (own && !made->named && made->config.begin == made->where.begin) {
                    machine_.widen(error.diagnostic(), machine_.placeOfInstance(*made), diag::format(diag::ConvertedHere));
                }
                if (machine_.findings_ == nullptr) {
                    throw error;
                }
                machine_.findings_->push_back({error.diagnostic(), &held, attrs[i].key});
            }
        }
        entries(held.attrs, depth);
    }

    Interpreter& machine_;
    const Construction& root_;
    std::unordered_set<const void*> seen_;
    std::uint32_t visited_ = 0;
};

void Interpreter::checkRequired(const Construction& c) { RequiredWalk(*this, c).visit(Value::instance(c.instance), 0); }

}  // namespace kcl::vm
