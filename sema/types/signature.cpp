#include "sema/types/signature.h"

#include <vector>

namespace kcl::sema {

namespace {

using vm::Type;

bool isNameByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

class Reader {
public:
    Reader(std::string_view text, vm::TypeStore& store) : text_(text), store_(store) {}

    const Type* signature() {
        skip();
        return at_ < text_.size() && text_[at_] == '(' ? function() : type();
    }

private:
    void skip() {
        while (at_ < text_.size() && text_[at_] == ' ') {
            ++at_;
        }
    }

    bool accept(std::string_view what) {
        skip();
        if (text_.substr(at_, what.size()) != what) {
            return false;
        }
        at_ += what.size();
        return true;
    }

    std::string_view name() {
        skip();
        const std::size_t begin = at_;
        while (at_ < text_.size() && isNameByte(text_[at_])) {
            ++at_;
        }
        return text_.substr(begin, at_ - begin);
    }

    /// A default value only matters to the machine: goes behind it.
    void skipDefault() {
        int depth = 0;
        bool quoted = false;
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '[' || c == '{')) {
                ++depth;
            } else if (!quoted && (c == ')' || c == ']' || c == '}')) {
                if (depth == 0) {
                    return;
                }
                --depth;
            } else if (!quoted && c == ',' && depth == 0) {
                return;
            }
        }
    }

    const Type* type() {
        std::vector<const Type*> members{single()};
        while (accept("|")) {
            members.push_back(single());
        }
        return store_.unionOf(members);
    }

    const Type* single() {
        if (accept("[")) {
            const Type* element = accept("]") ? store_.any : type();
            (void)accept("]");
            return store_.list(element);
        }
        if (accept("{")) {
            const Type* key = type();
            (void)accept(":");
            const Type* value = type();
            (void)accept("}");
            return store_.dict(key, value);
        }
        skip();
        if (at_ < text_.size() && text_[at_] == '(') {
            return written();
        }
        const std::string_view n = name();
        return n == "int"     ? store_.integer
               : n == "float" ? store_.floating
               : n == "str"   ? store_.string
               : n == "bool"  ? store_.boolean
               : n == "None"  ? store_.none
                              : store_.any;
    }

    /// A function type inside of a signature: `(any, any) -> any`.
    const Type* written() {
        (void)accept("(");
        std::vector<const Type*> params;
        while (at_ < text_.size() && !accept(")")) {
            params.push_back(type());
            if (!accept(",") && text_.substr(at_, 1) != ")") {
                break;
            }
        }
        return store_.function(params, accept("->") ? type() : store_.any);
    }

    const Type* function() {
        (void)accept("(");
        std::vector<const Type*> types;
        std::vector<vm::FunctionParams::Param> names;
        vm::FunctionParams shape;
        while (at_ < text_.size() && !accept(")")) {
            if (accept("**")) {
                (void)name();
                shape.keywords = true;
            } else if (accept("*")) {
                (void)name();
                shape.rest = true;
            } else {
                const std::string_view n = name();
                const bool optional = accept("?");
                types.push_back(accept(":") ? type() : store_.any);
                const bool hasDefault = accept("=");
                if (hasDefault) {
                    skipDefault();
                }
                names.push_back({n, optional || hasDefault, 0});
            }
            skip();
            if (!accept(",") && text_.substr(at_, 1) != ")") {
                return store_.any;
            }
        }
        shape.params = names;
        const Type* result = accept("->") ? type() : store_.any;
        return store_.function(types, result, store_.functionParams(shape));
    }

    std::string_view text_;
    vm::TypeStore& store_;
    std::size_t at_ = 0;
};

}  // namespace

const vm::Type* parseSignature(std::string_view text, vm::TypeStore& store) {
    return Reader(text, store).signature();
}

}  // namespace kcl::sema
