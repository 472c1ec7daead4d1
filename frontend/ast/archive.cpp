#include "frontend/ast/archive.h"

#include "frontend/ast/fields.h"
#include "frontend/ast/visit.h"

#include <cstring>
#include <type_traits>

namespace kcl::ast {

namespace {

/// Deeper trees are parsed each time: reading and writing recurse.
constexpr int kDeepest = 4000;
/// In place of the kind of a node that is not there.
constexpr std::uint8_t kNoNode = 0xFF;

template <typename T>
struct IsSpan : std::false_type {};
template <typename T>
struct IsSpan<std::span<T>> : std::true_type {};

// The last of each closed set that a node holds.
template <typename Kind>
constexpr Kind kLast = Kind{};
template <>
constexpr UnaryOp kLast<UnaryOp> = UnaryOp::Not;
template <>
constexpr BinaryOp kLast<BinaryOp> = BinaryOp::As;
template <>
constexpr CompareOp kLast<CompareOp> = CompareOp::IsNot;
template <>
constexpr ConstantKind kLast<ConstantKind> = ConstantKind::Undefined;
template <>
constexpr QuantKind kLast<QuantKind> = QuantKind::Filter;
template <>
constexpr ConfigOp kLast<ConfigOp> = ConfigOp::Insert;
template <>
constexpr UnitSuffix kLast<UnitSuffix> = UnitSuffix::i;
template <>
constexpr ConfigEntryKind kLast<ConfigEntryKind> = ConfigEntryKind::If;
template <>
constexpr FormatSpec kLast<FormatSpec> = FormatSpec::Unknown;
template <>
constexpr BasicTypeKind kLast<BasicTypeKind> = BasicTypeKind::Str;
template <>
constexpr SchemaKeyword kLast<SchemaKeyword> = SchemaKeyword::Protocol;

constexpr std::uint64_t zigzag(std::int64_t n) {
    return (static_cast<std::uint64_t>(n) << 1) ^ static_cast<std::uint64_t>(n >> 63);
}
constexpr std::int64_t unzigzag(std::uint64_t n) {
    return static_cast<std::int64_t>(n >> 1) ^ -static_cast<std::int64_t>(n & 1);
}

class Writer {
public:
    template <typename T>
    using Of = const T;

    Writer(std::string& out, std::vector<Name>& names, std::vector<std::uint32_t>& placeOf, Loc base, NodeId firstNode)
        : out_(out), names_(names), placeOf_(placeOf), base_(base), lastId_(firstNode) {}

    [[nodiscard]] bool ok() const { return ok_; }

    template <typename... Fields>
    void operator()(const Fields&... each) {
        (field(each), ...);
    }
    template <typename T>
    void same(const T&, const T&) {}

private:
    template <typename T>
    void field(const T& x) {
        if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, std::uint8_t>) {
            out_ += static_cast<char>(x);
        } else if constexpr (std::is_same_v<T, NodeId>) {
            writeNumber(out_, zigzag(std::int64_t{x} - lastId_));
            lastId_ = x;
        } else if constexpr (std::is_same_v<T, std::int64_t>) {
            char bits[8];
            std::memcpy(bits, &x, 8);
            out_.append(bits, 8);
        } else if constexpr (std::is_same_v<T, Name>) {
            name(x);
        } else if constexpr (std::is_same_v<T, Span>) {
            place(x);
        } else if constexpr (std::is_same_v<T, std::string_view>) {
            writeNumber(out_, x.size());
            out_ += x;
        } else if constexpr (std::is_enum_v<T>) {
            static_assert(sizeof(T) == 1 && kLast<T> != T{}, "a closed set needs its last member");
            out_ += static_cast<char>(x);
        } else if constexpr (IsSpan<T>::value) {
            writeNumber(out_, x.size());
            for (const auto& item : x) {
                field(item);
            }
        } else if constexpr (std::is_pointer_v<T>) {
            pointer(x);
        } else {
            fields(*this, x);
        }
    }
    template <typename T>
    void field(const OrNull<T>& x) {
        pointer(x.pointer);
    }
    void field(const ConstCount& x) { writeNumber(out_, x.number); }

    template <typename T>
    void pointer(const T* x) {
        if (x == nullptr) {
            out_ += static_cast<char>(kNoNode);
            return;
        }
        if (++depth_ > kDeepest) {
            ok_ = false;
        }
        if (ok_) {
            if constexpr (std::is_same_v<T, Expr> || std::is_same_v<T, Stmt> || std::is_same_v<T, TypeExpr>) {
                out_ += static_cast<char>(x->kind);
                (*this)(x->id, x->span);
                visit(*x, [&](const auto& node) { fields(*this, node); });
            } else {
                out_ += '\0';
                if constexpr (!std::is_same_v<T, IndexSignature>) {
                    (*this)(x->id, x->span);
                }
                fields(*this, *x);
            }
        }
        --depth_;
    }

    void name(Name x) {
        const auto at = static_cast<std::uint32_t>(x);
        if (at >= placeOf_.size()) {
            placeOf_.resize(at + at / 2 + 64, 0);
        }
        if (placeOf_[at] == 0) {
            names_.push_back(x);
            placeOf_[at] = static_cast<std::uint32_t>(names_.size());
        }
        writeNumber(out_, placeOf_[at] - 1);
    }

    void place(Span x) {
        if (!x.valid()) {
            out_ += '\0';
            return;
        }
        writeNumber(out_, zigzag(std::int64_t{x.begin} - base_ - last_) + 1);
        writeNumber(out_, zigzag(std::int64_t{x.end} - x.begin));
        last_ = std::int64_t{x.begin} - base_;
    }

    std::string& out_;
    std::vector<Name>& names_;
    std::vector<std::uint32_t>& placeOf_;
    std::int64_t base_;
    std::int64_t lastId_;
    std::int64_t last_ = 0;
    int depth_ = 0;
    bool ok_ = true;
};

class Reader {
public:
    template <typename T>
    using Of = T;

    Reader(std::string_view bytes, const ModuleTarget& target)
        : at_(bytes.data()), end_(bytes.data() + bytes.size()), target_(target), lastId_(target.firstNode) {}

    [[nodiscard]] const Module* module() {
        Module* const out = make<Module>();
        fields(*this, *out);
        return ok_ && at_ == end_ ? out : nullptr;
    }

    template <typename... Fields>
    void operator()(Fields&&... each) {
        (field(each), ...);
    }
    template <typename T>
    void same(T& x, const T& other) {
        x = other;
        if (x == nullptr) {
            fail();
        }
    }

private:
    void fail() {
        ok_ = false;
        at_ = end_;
    }

    /// Zeros for what is to be read; nodes are trivially copyable, so that makes one.
    template <typename T>
    [[nodiscard]] T* make(std::size_t n = 1) {
        static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
        void* const memory = target_.arena.allocate(n * sizeof(T), alignof(T));
        std::memset(memory, 0, n * sizeof(T));
        return static_cast<T*>(memory);
    }

    [[nodiscard]] std::uint8_t byte() {
        if (at_ == end_) {
            ok_ = false;
            return 0;
        }
        return static_cast<std::uint8_t>(*at_++);
    }

    [[nodiscard]] std::uint64_t number() {
        std::uint64_t out = byte();
        if (out < 0x80) {
            return out;
        }
        out &= 0x7F;
        for (unsigned shift = 7; shift < 64; shift += 7) {
            const std::uint64_t next = byte();
            out |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return out;
            }
        }
        fail();
        return 0;
    }

    template <typename T>
    void field(T& x) {
        if constexpr (std::is_same_v<T, bool>) {
            x = byte() != 0;
        } else if constexpr (std::is_same_v<T, NodeId>) {
            const std::int64_t id = lastId_ + unzigzag(number());
            if (id < target_.firstNode || id - target_.firstNode >= target_.nodeCount) {
                fail();
                return;
            }
            lastId_ = id;
            x = static_cast<NodeId>(id);
        } else if constexpr (std::is_same_v<T, std::int64_t>) {
            if (end_ - at_ < 8) {
                fail();
                return;
            }
            std::memcpy(&x, at_, 8);
            at_ += 8;
        } else if constexpr (std::is_same_v<T, Name>) {
            const std::uint64_t place = number();
            if (place >= target_.names.size()) {
                fail();
                return;
            }
            x = target_.names[place];
        } else if constexpr (std::is_same_v<T, Span>) {
            place(x);
        } else if constexpr (std::is_same_v<T, std::string_view>) {
            const std::uint64_t size = number();
            if (size > remaining()) {
                fail();
                return;
            }
            x = {at_, size};
            at_ += size;
        } else if constexpr (std::is_enum_v<T>) {
            const std::uint8_t value = byte();
            if (value > static_cast<std::uint8_t>(kLast<T>)) {
                fail();
                return;
            }
            x = static_cast<T>(value);
        } else if constexpr (IsSpan<T>::value) {
            sequence(x);
        } else if constexpr (std::is_pointer_v<T>) {
            pointer(x);
            if (x == nullptr) {
                fail();
            }
        } else {
            fields(*this, x);
        }
    }
    template <typename T>
    void field(OrNull<T>& x) {
        pointer(x.pointer);
    }
    void field(Count& x) { x.number = static_cast<std::uint32_t>(number()); }

    [[nodiscard]] std::size_t remaining() const { return static_cast<std::size_t>(end_ - at_); }

    template <typename T>
    void sequence(std::span<const T>& x) {
        const std::uint64_t n = number();
        if (n > remaining()) {  // each takes a byte at least
            fail();
            return;
        }
        if (n == 0) {
            return;
        }
        T* const items = make<T>(n);
        for (std::size_t i = 0; i < n && ok_; ++i) {
            field(items[i]);
        }
        x = {items, n};
    }

    template <typename T>
    void pointer(const T*& x) {
        const std::uint8_t kind = byte();
        if (kind == kNoNode || !ok_) {
            return;
        }
        if (++depth_ > kDeepest) {
            fail();
            return;
        }
        if constexpr (std::is_same_v<T, Expr> || std::is_same_v<T, Stmt> || std::is_same_v<T, TypeExpr>) {
            any(kind, x);
        } else {
            x = one<T>();
        }
        --depth_;
    }

    template <typename T>
    [[nodiscard]] const T* one() {
        T* const node = make<T>();
        if constexpr (!std::is_same_v<T, IndexSignature>) {
            node->kind = T::Kind;
            (*this)(node->id, node->span);
        }
        fields(*this, *node);
        if constexpr (std::is_base_of_v<Expr, T>) {
            node->isData = ok_ && isDataOf(*node);
        }
        if constexpr (std::is_same_v<T, BinaryExpr> || std::is_same_v<T, CompareExpr>) {
            if (node->operands.size() != node->ops.size() + 1) {
                fail();
            }
        }
        return node;
    }

    void any(std::uint8_t kind, const Expr*& x) {
        switch (static_cast<ExprKind>(kind)) {
#define KCL_EXPR(Name) \
    case ExprKind::Name: x = one<Name>(); return;
#include "frontend/ast/expr_kinds.def"
        }
        fail();
    }
    void any(std::uint8_t kind, const Stmt*& x) {
        switch (static_cast<StmtKind>(kind)) {
#define KCL_STMT(Name) \
    case StmtKind::Name: x = one<Name>(); return;
#include "frontend/ast/stmt_kinds.def"
        }
        fail();
    }
    void any(std::uint8_t kind, const TypeExpr*& x) {
        switch (static_cast<TypeExprKind>(kind)) {
#define KCL_TYPE_EXPR(Name) \
    case TypeExprKind::Name: x = one<Name>(); return;
#include "frontend/ast/type_kinds.def"
        }
        fail();
    }

    void place(Span& x) {
        const std::uint64_t coded = number();
        if (coded == 0) {
            return;
        }
        const std::int64_t begin = last_ + unzigzag(coded - 1);
        const std::int64_t end = begin + unzigzag(number());
        if (begin < 0 || begin > target_.textSize || end < 0 || end > target_.textSize) {
            fail();
            return;
        }
        last_ = begin;
        x = {target_.base + static_cast<Loc>(begin), target_.base + static_cast<Loc>(end)};
    }

    const char* at_;
    const char* end_;
    const ModuleTarget& target_;
    std::int64_t lastId_;
    std::int64_t last_ = 0;
    int depth_ = 0;
    bool ok_ = true;
};

}  // namespace

bool ModuleWriter::write(const Module& module, const SourceFile& file, NodeId firstNode, std::string& out) {
    Writer writer(out, names_, placeOf_, file.base, firstNode);
    fields(writer, module);
    return writer.ok();
}

const Module* readModule(std::string_view bytes, const ModuleTarget& target) {
    return Reader(bytes, target).module();
}

void writeNumber(std::string& out, std::uint64_t number) {
    while (number >= 0x80) {
        out += static_cast<char>(number | 0x80);
        number >>= 7;
    }
    out += static_cast<char>(number);
}

std::optional<std::uint64_t> readNumber(std::string_view& bytes) {
    std::uint64_t out = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto next = static_cast<std::uint8_t>(bytes.front());
        bytes.remove_prefix(1);
        out |= (std::uint64_t{next} & 0x7F) << shift;
        if (next < 0x80) {
            return out;
        }
    }
    return std::nullopt;
}

}  // namespace kcl::ast
