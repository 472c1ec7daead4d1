// From text to nodes: tags are found and their white space settled first, then blocks are nested.
#include "frontend/diag/library_kinds.h"
#include "stdlib/modules/detail/handlebars.h"
#include "stdlib/numbers.h"
#include "vm/value/eval_error.h"

#include <algorithm>

namespace kcl::stdlib {

namespace {

constexpr std::size_t kMaxNesting = 500;
constexpr std::string_view kBlanks = " \t\r\n";

/// One piece of the template: a text or a tag.
struct Piece {
    enum class Kind : std::uint8_t { Text, Expression, Raw, Comment, Open, OpenInline, OpenPartial, Else, Close, Partial };
    Kind kind = Kind::Text;
    std::string text;           ///< Text; Partial: what it is indented by when it has a line of its own
    std::string_view content;   ///< of a tag, without braces, sigil and `~`
    std::size_t offset = 0;     ///< of a tag in the template
    bool trimBefore = false;
    bool trimAfter = false;
};

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    std::vector<TemplateNode> run() {
        split();
        trim();
        std::vector<TemplateNode> out = nodes(0);
        if (next_ < pieces_.size()) {
            fail(pieces_[next_].offset, "a block is closed or continued that is not open");
        }
        return out;
    }

private:
    [[noreturn]] void fail(std::size_t offset, std::string_view message) const {
        const std::string_view before = text_.substr(0, std::min(offset, text_.size()));
        const std::size_t start = before.rfind('\n');
        throw vm::EvalError(diag::BadTemplate, message,
                            1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
                            start == std::string_view::npos ? before.size() + 1 : before.size() - start);
    }

    void addText(std::string_view text) {
        if (text.empty()) {
            return;
        }
        if (pieces_.empty() || pieces_.back().kind != Piece::Kind::Text) {
            pieces_.emplace_back();
        }
        pieces_.back().text += text;
    }

    void split() {
        std::size_t at = 0;
        while (at < text_.size()) {
            const std::size_t open = text_.find("{{", at);
            if (open == std::string_view::npos) {
                break;
            }
            std::string_view plain = text_.substr(at, open - at);
            if (plain.ends_with("\\\\")) {
                plain.remove_suffix(1);  // an escaped backslash, then a tag
            } else if (plain.ends_with('\\')) {
                plain.remove_suffix(1);  // an escaped tag
                addText(plain);
                const std::size_t close = text_.find("}}", open);
                const std::size_t end = close == std::string_view::npos ? text_.size() : close + 2;
                addText(text_.substr(open, end - open));
                at = end;
                continue;
            }
            addText(plain);
            at = tag(open);
        }
        addText(text_.substr(at));
    }

    /// Reads the tag at `open`; the offset behind it.
    std::size_t tag(std::size_t open) {
        if (text_.substr(open).starts_with("{{{{")) {
            return rawBlock(open);
        }
        Piece piece;
        piece.offset = open;
        std::size_t at = open + 2;
        const auto take = [&](std::string_view what) {
            if (!text_.substr(at).starts_with(what)) {
                return false;
            }
            at += what.size();
            return true;
        };
        piece.trimBefore = take("~");
        std::string_view close = "}}";
        if (take("!--")) {
            piece.kind = Piece::Kind::Comment;
            close = "--}}";
            if (const std::size_t end = text_.find("--~}}", at); end < text_.find(close, at)) {
                close = "--~}}";
            }
        } else if (take("!")) {
            piece.kind = Piece::Kind::Comment;
        } else if (take("{")) {
            piece.kind = Piece::Kind::Raw;
            close = "}}}";
        } else if (take("&")) {
            piece.kind = Piece::Kind::Raw;
        } else if (take("#")) {
            piece.kind = take("*") ? Piece::Kind::OpenInline : take(">") ? Piece::Kind::OpenPartial : Piece::Kind::Open;
        } else if (take("/")) {
            piece.kind = Piece::Kind::Close;
        } else if (take(">")) {
            piece.kind = Piece::Kind::Partial;
        } else {
            piece.kind = Piece::Kind::Expression;
        }
        const std::size_t end = endOfTag(at, close, piece.kind == Piece::Kind::Comment);
        if (end == std::string_view::npos) {
            fail(open, "a tag has no end");
        }
        piece.content = text_.substr(at, end - at);
        if (close == "--~}}") {
            piece.trimAfter = true;
        } else if (piece.content.ends_with('~')) {
            piece.trimAfter = true;
            piece.content.remove_suffix(1);
        }
        trimContent(piece.content);
        const bool isElse = piece.content == "else" || piece.content == "^" || piece.content.starts_with("else ") ||
                            (piece.content.starts_with('^'));
        if (piece.kind == Piece::Kind::Expression && isElse) {
            piece.kind = Piece::Kind::Else;
            piece.content.remove_prefix(piece.content.starts_with('^') ? 1 : 4);
            trimContent(piece.content);
        }
        pieces_.push_back(piece);
        return end + close.size();
    }

    /// `{{{{name ...}}}} text {{{{/name}}}}` at `open`: a block whose text has no tags. The offset behind it.
    std::size_t rawBlock(std::size_t open) {
        constexpr std::string_view kOpen = "{{{{";
        constexpr std::string_view kClose = "}}}}";
        const std::size_t head = open + kOpen.size();
        const std::size_t headEnd = endOfTag(head, kClose, false);
        const std::size_t body = headEnd == std::string_view::npos ? headEnd : headEnd + kClose.size();
        const std::size_t bodyEnd = body == std::string_view::npos ? body : text_.find(kOpen, body);
        if (bodyEnd == std::string_view::npos || bodyEnd + kOpen.size() >= text_.size() || text_[bodyEnd + kOpen.size()] != '/') {
            fail(open, "a raw block has no end");
        }
        const std::size_t name = bodyEnd + kOpen.size() + 1;
        const std::size_t nameEnd = text_.find(kClose, name);
        if (nameEnd == std::string_view::npos) {
            fail(bodyEnd, "a tag has no end");
        }
        Piece piece;
        piece.kind = Piece::Kind::Open;
        piece.offset = open;
        piece.content = text_.substr(head, headEnd - head);
        trimContent(piece.content);
        pieces_.push_back(piece);
        const std::string_view text = text_.substr(body, bodyEnd - body);
        addText(text.substr(std::min(text.find_first_not_of(kBlanks), text.size())));  // observed: blanks in front are lost
        piece.kind = Piece::Kind::Close;
        piece.offset = bodyEnd;
        piece.content = text_.substr(name, nameEnd - name);
        trimContent(piece.content);
        pieces_.push_back(piece);
        return nameEnd + kClose.size();
    }

    /// Offset of `close`, texts and `[...]` skipped outside of comments.
    [[nodiscard]] std::size_t endOfTag(std::size_t at, std::string_view close, bool isComment) const {
        char quote = '\0';
        for (; at < text_.size(); ++at) {
            const char c = text_[at];
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (text_.substr(at).starts_with(close)) {
                return at;
            } else if (!isComment && (c == '"' || c == '\'' || c == '[')) {
                quote = c == '[' ? ']' : c;
            }
        }
        return std::string_view::npos;
    }

    static void trimContent(std::string_view& content) {
        const std::size_t first = content.find_first_not_of(kBlanks);
        content = first == std::string_view::npos ? std::string_view() : content.substr(first);
        content = content.substr(0, content.find_last_not_of(kBlanks) + 1);
    }

    /// `~`, and lines that hold nothing but one block tag, comment or partial.
    void trim() {
        std::vector<bool> standalone(pieces_.size(), false);
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            const Piece::Kind kind = pieces_[i].kind;
            if (kind == Piece::Kind::Text || kind == Piece::Kind::Expression || kind == Piece::Kind::Raw) {
                continue;
            }
            standalone[i] = startsLine(i) && endsLine(i);
        }
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            Piece& piece = pieces_[i];
            std::string* const before = i > 0 && pieces_[i - 1].kind == Piece::Kind::Text ? &pieces_[i - 1].text : nullptr;
            std::string* const after =
                i + 1 < pieces_.size() && pieces_[i + 1].kind == Piece::Kind::Text ? &pieces_[i + 1].text : nullptr;
            if (before != nullptr && (piece.trimBefore || standalone[i])) {
                if (piece.kind == Piece::Kind::Partial && !piece.trimBefore) {
                    piece.text = before->substr(before->find_last_not_of(kBlanks.substr(0, 2)) + 1);
                }
                before->erase(before->find_last_not_of(piece.trimBefore ? kBlanks : kBlanks.substr(0, 2)) + 1);
            }
            if (after != nullptr && piece.trimAfter) {
                after->erase(0, after->find_first_not_of(kBlanks));
            } else if (after != nullptr && standalone[i]) {
                after->erase(0, after->find('\n') + 1);
            }
        }
    }
    [[nodiscard]] bool startsLine(std::size_t i) const {
        if (i == 0) {
            return true;
        }
        if (pieces_[i - 1].kind != Piece::Kind::Text) {
            return false;
        }
        const std::string& text = pieces_[i - 1].text;
        const std::size_t last = text.find_last_not_of(" \t\r");
        return last == std::string::npos ? i == 1 : text[last] == '\n';
    }
    [[nodiscard]] bool endsLine(std::size_t i) const {
        if (i + 1 == pieces_.size()) {
            return false;
        }
        if (pieces_[i + 1].kind != Piece::Kind::Text) {
            return false;
        }
        const std::string& text = pieces_[i + 1].text;
        const std::size_t first = text.find_first_not_of(" \t\r");
        return first != std::string::npos && text[first] == '\n';
    }

    /// Nodes up to an `else` or a closing tag, which is left.
    std::vector<TemplateNode> nodes(std::size_t depth) {
        std::vector<TemplateNode> out;
        for (; next_ < pieces_.size(); ++next_) {
            const Piece& piece = pieces_[next_];
            TemplateNode node;
            switch (piece.kind) {
            case Piece::Kind::Comment: continue;
            case Piece::Kind::Else:
            case Piece::Kind::Close: return out;
            case Piece::Kind::Text: node.text = piece.text; break;
            case Piece::Kind::Partial:
                partialHead(piece, node);
                node.text = piece.text;
                break;
            case Piece::Kind::Expression:
            case Piece::Kind::Raw:
                node.kind = TemplateNode::Kind::Expression;
                node.escaped = piece.kind == Piece::Kind::Expression;
                head(piece, node);
                break;
            case Piece::Kind::Open:
            case Piece::Kind::OpenInline:
            case Piece::Kind::OpenPartial: node = block(depth); break;
            }
            out.push_back(std::move(node));
        }
        return out;
    }

    /// A block from its opening tag to its closing one, which becomes the current piece.
    TemplateNode block(std::size_t depth) {
        const Piece open = pieces_[next_];
        TemplateNode node = branches(open, depth);
        if (next_ >= pieces_.size()) {
            fail(text_.size(), "a block has no end");
        }
        const Piece& close = pieces_[next_];
        if (close.content != node.expr.helper) {
            fail(close.offset, "block `" + node.expr.helper + "` is closed by `" + std::string(close.content) + "`");
        }
        return node;
    }

    /// A block that starts with the tag `open`: its body and what stands behind `else`, up to the closing tag.
    TemplateNode branches(const Piece& open, std::size_t depth) {
        if (depth > kMaxNesting) {
            fail(open.offset, "blocks are nested too deep");
        }
        TemplateNode node;
        if (open.kind == Piece::Kind::OpenPartial) {
            partialHead(open, node);
            node.hasBlock = true;
        } else {
            node.kind = open.kind == Piece::Kind::OpenInline ? TemplateNode::Kind::Inline : TemplateNode::Kind::Block;
            head(open, node);
        }
        ++next_;
        node.body = nodes(depth + 1);
        if (node.kind != TemplateNode::Kind::Block && next_ < pieces_.size() && pieces_[next_].kind == Piece::Kind::Else) {
            fail(pieces_[next_].offset, "a partial has no `else`");
        }
        if (next_ < pieces_.size() && pieces_[next_].kind == Piece::Kind::Else) {
            const Piece other = pieces_[next_];
            if (other.content.empty()) {
                ++next_;
                node.inverse = nodes(depth + 1);
                if (next_ < pieces_.size() && pieces_[next_].kind == Piece::Kind::Else) {
                    fail(pieces_[next_].offset, "a block has two `else`");
                }
            } else {
                node.inverse.push_back(branches(other, depth + 1));
            }
        }
        return node;
    }

    /// The expression of a tag and its block parameters.
    void head(const Piece& piece, TemplateNode& node) {
        in_ = piece.content;
        tagOffset_ = piece.offset;
        node.expr = expression(true, 0);
        skipBlanks();
        if (in_.starts_with("as ") || in_.starts_with("as|")) {
            in_.remove_prefix(2);
            skipBlanks();
            if (!in_.starts_with('|') || in_.find('|', 1) == std::string_view::npos) {
                fail(tagOffset_, "expected block parameters between `|`");
            }
            std::string_view names = in_.substr(1, in_.find('|', 1) - 1);
            in_.remove_prefix(names.size() + 2);
            for (trimContent(names); !names.empty(); trimContent(names)) {
                const std::size_t n = std::min(names.find_first_of(kBlanks), names.size());
                node.blockParams.emplace_back(names.substr(0, n));
                names.remove_prefix(n);
            }
            skipBlanks();
        }
        if (!in_.empty()) {
            fail(tagOffset_, "unexpected text in a tag");
        }
    }

    /// The name of a partial, its context and parameters.
    void partialHead(const Piece& piece, TemplateNode& node) {
        in_ = piece.content;
        tagOffset_ = piece.offset;
        node.kind = TemplateNode::Kind::Partial;
        skipBlanks();
        if (in_.starts_with('(')) {
            node.name.push_back(param(0));
            node.expr.helper = node.name.back().helper;
        } else {
            const std::size_t n = std::min(in_.find_first_of(" \t\r\n(){}\"'|="), in_.size());
            if (n == 0) {
                fail(tagOffset_, "expected the name of a partial");
            }
            node.expr.helper = in_.substr(0, n);
            in_.remove_prefix(n);
        }
        arguments(node.expr, 0);
        if (!in_.empty()) {
            fail(tagOffset_, "unexpected text in a tag");
        }
    }

    void skipBlanks() { in_.remove_prefix(std::min(in_.find_first_not_of(kBlanks), in_.size())); }

    /// A path or helper with its parameters; at the start of a tag, or inside parentheses.
    TemplateExpr expression(bool isTag, std::size_t depth) {
        if (depth > kMaxNesting) {
            fail(tagOffset_, "expressions are nested too deep");
        }
        skipBlanks();
        if (isTag && in_.starts_with('(')) {
            TemplateExpr inner = param(depth + 1);
            skipBlanks();
            return inner;
        }
        TemplateExpr out = path();
        arguments(out, depth);
        if (!isTag || !out.params.empty() || !out.named.empty()) {
            out.kind = TemplateExpr::Kind::Call;
        }
        return out;
    }

    /// What stands behind a name: values, and `key=value`.
    void arguments(TemplateExpr& out, std::size_t depth) {
        for (skipBlanks(); !in_.empty() && !in_.starts_with(')') && !in_.starts_with("as |") && !in_.starts_with("as|");
             skipBlanks()) {
            const std::size_t n = std::min(in_.find_first_of("= \t\r\n()\"'"), in_.size());
            if (n > 0 && n < in_.size() && in_[n] == '=') {
                TemplateExpr::Named named;
                named.name = in_.substr(0, n);
                in_.remove_prefix(n + 1);
                named.value = param(depth + 1);
                out.named.push_back(std::move(named));
            } else {
                out.params.push_back(param(depth + 1));
            }
        }
    }

    TemplateExpr param(std::size_t depth) {
        skipBlanks();
        if (in_.starts_with('(')) {
            in_.remove_prefix(1);
            TemplateExpr out = expression(false, depth);
            if (!in_.starts_with(')')) {
                fail(tagOffset_, "missing `)`");
            }
            in_.remove_prefix(1);
            return out;
        }
        TemplateExpr out;
        out.kind = TemplateExpr::Kind::Literal;
        if (in_.starts_with('"') || in_.starts_with('\'')) {
            const std::size_t end = in_.find(in_[0], 1);
            if (end == std::string_view::npos) {
                fail(tagOffset_, "a text has no end");
            }
            out.literal = vm::Value::string(in_.substr(1, end - 1));
            in_.remove_prefix(end + 1);
            return out;
        }
        const std::size_t n = std::min(in_.find_first_of(" \t\r\n)|"), in_.size());
        const std::string_view word = in_.substr(0, n);
        std::int64_t integer = 0;
        if (word == "true" || word == "false") {
            out.literal = vm::Value::boolean(word == "true");
        } else if (word == "null" || word == "undefined") {
            out.literal = vm::Value::none();
        } else if (readInteger(word, 10, integer) == IntegerText::Ok) {
            out.literal = vm::Value::integer(integer);
        } else if (const std::optional<double> d = readFloat(word)) {
            out.literal = vm::Value::floating(*d);
        } else {
            return path();
        }
        in_.remove_prefix(n);
        return out;
    }

    TemplateExpr path() {
        TemplateExpr out;
        const std::string_view whole = in_;
        if (in_.starts_with('@')) {
            out.path.isLocal = true;
            in_.remove_prefix(1);
        }
        while (in_.starts_with("../")) {
            ++out.path.up;
            in_.remove_prefix(3);
        }
        if (in_ == ".." || in_.starts_with(".. ") || in_.starts_with("..)")) {
            ++out.path.up;
            in_.remove_prefix(2);
        } else {
            if (in_.starts_with("./")) {
                in_.remove_prefix(2);
            }
            parts(out.path);
        }
        const std::string_view text = whole.substr(0, whole.size() - in_.size());
        if (text.empty()) {
            fail(tagOffset_, "expected a name");
        }
        out.helper = text;
        return out;
    }

    void parts(TemplatePath& path) {
        for (bool first = true;; first = false) {
            std::string_view part;
            if (in_.starts_with('[')) {
                const std::size_t end = in_.find(']');
                if (end == std::string_view::npos) {
                    fail(tagOffset_, "missing `]`");
                }
                part = in_.substr(1, end - 1);
                in_.remove_prefix(end + 1);
                path.parts.emplace_back(part);
            } else {
                part = in_.substr(0, std::min(in_.find_first_of(" \t\r\n.,/()[]{}|=\"'#!<>;~&@^*`+"), in_.size()));
                in_.remove_prefix(part.size());
                if (part.empty() && !(first && in_.starts_with('.'))) {
                    fail(tagOffset_, "expected a name");
                }
                if (part.empty()) {
                    in_.remove_prefix(1);  // `.` is `this`
                    return;
                }
                if (part != "this" || !first || path.isLocal) {
                    path.parts.emplace_back(part);
                }
            }
            if (in_.size() < 2 || (in_[0] != '.' && in_[0] != '/')) {
                return;
            }
            in_.remove_prefix(1);
        }
    }

    std::string_view text_;
    std::vector<Piece> pieces_;
    std::size_t next_ = 0;
    std::string_view in_;         ///< what is left of the tag
    std::size_t tagOffset_ = 0;
};

}  // namespace

std::vector<TemplateNode> parseTemplate(std::string_view text) {
    return Parser(text).run();
}

}  // namespace kcl::stdlib
