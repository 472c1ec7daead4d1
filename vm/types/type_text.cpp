// Types as messages print them: the static form with the kind of a literal (`int(1)`) and the run-time form of plain
// literals (`1`, `"x"`).
#include "vm/types/type.h"
#include "vm/value/unit.h"

#include <array>
#include <charconv>
#include <string>

namespace kcl::vm {

namespace {

/// Unlike the tree of a program, the nesting of a type is not bounded by its text alone (`x = [y]`, `y = [z]`, ...),
/// and neither is the length of its printed form.
constexpr int kMaxDepth = 64;
constexpr std::size_t kMaxLength = 20'000;

void appendFixed(std::string& out, double v, bool decimalPoint) {
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), v, std::chars_format::fixed).ptr;
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    out += text;
    if (decimalPoint && text.find_first_not_of("-0123456789") == std::string_view::npos) {
        out += ".0";
    }
}

class Printer {
public:
    explicit Printer(bool runtime) : runtime_(runtime) {}

    void print(const Type& t, int depth) {
        if (depth > kMaxDepth || out.size() > kMaxLength) {
            out += "...";
            return;
        }
        switch (t.kind) {
            case TypeKind::Error:
            case TypeKind::Any: out += "any"; break;
            case TypeKind::Void: out += "void"; break;
            case TypeKind::None: out += "NoneType"; break;
            case TypeKind::Bool: out += "bool"; break;
            case TypeKind::Int: out += "int"; break;
            case TypeKind::Float: out += "float"; break;
            case TypeKind::Str: out += "str"; break;
            case TypeKind::BoolLit: literal("bool", [&] { out += t.boolValue ? "True" : "False"; }); break;
            case TypeKind::IntLit: literal("int", [&] { out += std::to_string(t.intValue); }); break;
            case TypeKind::FloatLit: literal("float", [&] { appendFixed(out, t.floatValue, runtime_); }); break;
            case TypeKind::StrLit: string(t.text); break;
            case TypeKind::Unit: out += runtime_ ? "units.NumberMultiplier" : "number_multiplier"; break;
            case TypeKind::UnitLit:
                literal("number_multiplier", [&] {
                    out += std::to_string(t.intValue);
                    out += unitText(t.unit);
                });
                break;
            case TypeKind::List:
                out += '[';
                print(*t.element, depth + 1);
                out += ']';
                break;
            case TypeKind::Dict:
                out += '{';
                print(*t.key, depth + 1);
                out += ':';
                print(*t.element, depth + 1);
                out += '}';
                break;
            case TypeKind::Union: joined(t.members, " | ", depth); break;
            case TypeKind::Schema:
            case TypeKind::SchemaType: out += t.text; break;
            case TypeKind::Function: function(t, depth); break;
            case TypeKind::Module:
                out += "module '";
                out += t.text;
                out += '\'';
                break;
        }
    }

    std::string out;

private:
    template <typename F>
    void literal(std::string_view kind, F&& value) {
        if (!runtime_) {
            out += kind;
            out += '(';
        }
        value();
        if (!runtime_) {
            out += ')';
        }
    }

    void string(std::string_view text) {
        out += runtime_ ? "\"" : "str(";
        out += text;
        out += runtime_ ? "\"" : ")";
    }

    void joined(std::span<const Type* const> types, std::string_view separator, int depth) {
        bool first = true;
        for (const Type* m : types) {
            if (!first) {
                out += separator;
            }
            first = false;
            print(*m, depth + 1);
            if (out.size() > kMaxLength) {
                return;
            }
        }
    }

    void function(const Type& t, int depth) {
        if (runtime_) {
            out += "function";
            return;
        }
        out += '(';
        joined(t.members, ", ", depth);
        out += ") -> ";
        print(*t.element, depth + 1);
    }

    bool runtime_;
};

std::string printed(const Type& type, bool runtime) {
    Printer printer(runtime);
    printer.print(type, 0);
    return std::move(printer.out);
}

}  // namespace

std::string typeText(const Type& type) {
    return printed(type, false);
}

std::string runtimeTypeText(const Type& type) {
    return printed(type, true);
}

}  // namespace kcl::vm
