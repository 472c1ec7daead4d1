#include "tools/vet/vet.h"

#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/library_kinds.h"
#include "frontend/diag/load_kinds.h"
#include "frontend/diag/notes_kinds.h"
#include "frontend/diag/resolve_kinds.h"
#include "frontend/lex/scanner.h"
#include "frontend/support/stable_sort.h"
#include "sema/resolve/suggest.h"
#include "stdlib/catalogue.h"
#include "tools/driver/parallel.h"
#include "tools/vet/structure.h"
#include "vm/machine/evaluator.h"
#include "vm/value/eval_error.h"

#include <algorithm>
#include <atomic>
#include <new>
#include <unordered_set>
#include <utility>

namespace kcl::tools::vet {

namespace {

using vm::Value;
using vm::ValueKind;

/// The file in front of the program that declares the name of the data.
constexpr std::string_view kPrelude = "<data>";
/// The values of one thread's documents at any time, unless the program's options say otherwise.
constexpr std::uint64_t kMegabytes = 1024;
/// A machine with more values than this is replaced by a new one.
constexpr std::uint64_t kMachineBytes = std::uint64_t{64} << 20;

/// How the main files use the name of the data.
struct NameUse {
    bool read = false;
    bool declared = false;  ///< at the top of some file
};

[[nodiscard]] NameUse findName(const load::LoadedProgram& program, std::string_view name) {
    NameUse use;
    for (const parse::ParsedFile& file : program.mainPackage().files) {
        diag::Engine quiet;
        lex::TokenList tokens;
        (void)lex::scan(*file.file, tokens, quiet);
        for (const lex::Token& token : tokens.tokens) {
            use.read = use.read || std::string_view(file.file->text).substr(token.offset, token.length) == name;
        }
        for (const ast::Stmt* stmt : file.module->body) {
            if (const auto* assign = ast::as<ast::AssignStmt>(stmt)) {
                for (const ast::Target& target : assign->targets) {
                    use.declared = use.declared || program.session.names.text(target.name.name) == name;
                }
            } else if (const auto* unification = ast::as<ast::UnificationStmt>(stmt)) {
                use.declared = use.declared || program.session.names.text(unification->target->names.front().name) == name;
            }
        }
    }
    return use;
}

/// Whether any code reads the variable `name` of the main package.
[[nodiscard]] bool readsVariable(const vm::Program& program, std::string_view name) {
    for (const vm::ExportDef& e : program.exports) {
        if (e.key.text() != name) {
            continue;
        }
        return std::ranges::any_of(program.chunks, [&](const vm::Chunk* chunk) {
            return std::ranges::any_of(chunk->code, [&](const vm::Instruction& i) {
                return (i.op == vm::Opcode::LoadGlobal || i.op == vm::Opcode::LoadStored) && i.d() == e.name;
            });
        });
    }
    return false;
}

/// The text in front of ` = ` of an operand's note, as a path; empty when it is none.
[[nodiscard]] Path operandPath(std::string_view note) {
    const std::string_view text = note.substr(0, std::min(note.find(" = "), note.size()));
    Path out;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t dot = std::min(text.find('.', at), text.size());
        out.emplace_back(text.substr(at, dot - at));
        at = dot + 1;
    }
    return out;
}

/// Paths of what is wrong already, to know what is only a consequence.
class KnownMistakes {
public:
    void add(const Path& path) {
        Path prefix;
        whole_.insert(pathText(path));
        below_.insert(std::string());
        for (const std::string& step : path) {
            prefix.push_back(step);
            below_.insert(pathText(prefix));
        }
    }
    /// Something at `path` or below it is wrong.
    [[nodiscard]] bool under(const Path& path) const { return below_.contains(pathText(path)); }
    [[nodiscard]] bool at(const Path& path) const { return whole_.contains(pathText(path)); }
    [[nodiscard]] bool empty() const { return below_.empty(); }

private:
    std::unordered_set<std::string> whole_;
    std::unordered_set<std::string> below_;
};

}  // namespace

struct Vetter::Unit {
    std::size_t input = 0;
    const SourceFile* file = nullptr;
    DataFormat format = DataFormat::Auto;
    Piece piece;
};

struct Vetter::UnitResult {
    std::vector<DataViolation> violations;  ///< `document` counts within the unit, from 0
    std::size_t documents = 0;
    std::string mistake;
    std::size_t mistakeAt = 0;
    std::vector<diag::Diagnostic> errors;   ///< of the program itself
};

/// One thread's machine.
class Vetter::Worker {
public:
    explicit Worker(const Vetter& vetter) : vetter_(vetter), code_(vetter.session_->code()) {}

    UnitResult run(const Unit& unit) {
        UnitResult out;
        if (machine_ == nullptr || !machine_->usable() || machine_->memoryUsed() > kMachineBytes) {
            machine_ = start();
            diag::Engine sink;
            if (!vetter_.rules_ && !machine_->evaluate(sink)) {
                out.errors.insert(out.errors.end(), sink.all().begin(), sink.all().end());
                machine_ = nullptr;
                return out;
            }
        }
        try {
            PieceContent content = readPiece(machine_->context(), unit.file->text, unit.piece, unit.format);
            out.mistake = std::move(content.mistake);
            out.mistakeAt = content.mistakeAt;
            for (const Document& document : content.documents) {
                vetDocument(unit, document, out);
                ++out.documents;
            }
        } catch (const vm::EvalError& error) {  // the data is too large or too deep
            diag::Diagnostic d = error.diagnostic();
            d.span = {unit.file->at(unit.piece.begin), unit.file->at(unit.piece.begin)};
            out.errors.push_back(std::move(d));
            machine_ = nullptr;
        }
        return out;
    }

private:
    [[nodiscard]] std::unique_ptr<vm::Evaluator> start() const {
        return std::make_unique<vm::Evaluator>(code_, vetter_.session_->plan().run, vetter_.files_, stdlib::builtin);
    }

    void vetDocument(const Unit& unit, const Document& document, UnitResult& out) {
        std::unique_ptr<vm::Evaluator> rules;
        if (vetter_.rules_) {
            rules = start();
        }
        vm::Evaluator& machine = rules != nullptr ? *rules : *machine_;
        Locator locator(document);
        const std::size_t before = out.violations.size();
        Value data = document.value;
        if (vetter_.schema_ != nullptr) {
            if (document.value.is(ValueKind::List)) {
                const auto items = document.value.asList()->view();
                vm::List* made = vm::makeList(machine.context().heap, items);
                for (std::size_t i = 0; i < items.size(); ++i) {
                    const Path path{"[" + std::to_string(i) + "]"};
                    made->items[i] = vetValue(unit, document, locator, machine, path, out);
                }
                data = Value::list(made);
            } else {
                data = vetValue(unit, document, locator, machine, {}, out);
            }
        }
        if (rules != nullptr && out.violations.size() == before) {
            diag::Engine sink;
            rules->preset(vetter_.options_.attribute, data);
            std::vector<vm::Violation> found = rules->evaluateAll(sink);
            for (const diag::Diagnostic& error : sink.all()) {
                found.push_back({error, {}, {}});
            }
            for (vm::Violation& violation : found) {
                addRule(unit, document, locator, {}, std::move(violation), out);
            }
        }
        stableSort(
            out.violations,
            [](const DataViolation& a, const DataViolation& b) { return a.diagnostic.span.begin < b.diagnostic.span.begin; }, before);
    }

    /// One value against the schema; gives its instance.
    Value vetValue(const Unit& unit, const Document& document, Locator& locator, vm::Evaluator& machine, const Path& path,
                   UnitResult& out) {
        const vm::SchemaDef& schema = *vetter_.schema_;
        const Located part = locator.find(path);
        StructureResult structure =
            compareStructure(machine.context(), code_, document.places, part.value, part.place, path, *schema.type);
        KnownMistakes known;
        for (Mismatch& mismatch : structure.mismatches) {
            known.add(mismatch.path);
            const stdlib::DataPlace& place = document.places[mismatch.place];
            const bool atKey = mismatch.atKey && place.keyEnd > place.keyBegin;
            mismatch.diagnostic.span = atKey ? spanOf(unit, place.keyBegin, place.keyEnd) : spanOf(unit, place.begin, place.end);
            add(std::move(mismatch.diagnostic), mismatch.path, out);
        }
        if (!structure.value.is(ValueKind::Dict)) {
            if (structure.value.isNullish()) {
                const std::string text = diag::format(diag::RuntimeTypeMismatch, schema.name, std::string_view("NoneType"));
                diag::Diagnostic d{diag::RuntimeTypeMismatch.kind, {}, text, {}, {}, {}, {}};
                d.span = spanOf(unit, document.places[part.place].begin, document.places[part.place].end);
                add(std::move(d), path, out);
            }
            return part.value;
        }
        Value made;
        std::vector<vm::Violation> found = machine.validate(schema, *structure.value.asDict(), &made);
        if (!machine.usable()) {
            // A limit ended it: what is wrong is not the data by itself.
            diag::Diagnostic limit = std::move(found.back().diagnostic);
            limit.span = spanOf(unit, document.places[part.place].begin, document.places[part.place].end);
            limit.labels.clear();
            out.errors.push_back(std::move(limit));
            return part.value;
        }
        const bool structural = !known.empty();
        for (const vm::Violation& violation : found) {
            if (!violation.attribute.empty()) {
                Path whole = full(path, violation.path);
                whole.emplace_back(violation.attribute);
                known.add(whole);
            }
        }
        for (vm::Violation& violation : found) {
            if (!violation.attribute.empty()) {
                addAttribute(unit, document, locator, path, std::move(violation), structural, out);
            } else if (!follows(path, violation, known)) {
                addRule(unit, document, locator, path, std::move(violation), out);
            }
        }
        return made;
    }

    [[nodiscard]] static Path full(const Path& base, const std::vector<std::string_view>& below) {
        Path out = base;
        out.insert(out.end(), below.begin(), below.end());
        return out;
    }

    [[nodiscard]] static Span spanOf(const Unit& unit, std::size_t begin, std::size_t end) {
        return {unit.file->at(unit.piece.begin + begin), unit.file->at(unit.piece.begin + end)};
    }

    /// A check that fails because of what is known to be wrong.
    [[nodiscard]] static bool follows(const Path& base, const vm::Violation& violation, const KnownMistakes& known) {
        const Path instance = full(base, violation.path);
        if (known.empty()) {
            return false;
        }
        if (violation.diagnostic.kind != diag::InstanceCheckFailed.kind && violation.diagnostic.kind != diag::CheckConditionAlone.kind) {
            return known.under(instance);
        }
        return std::ranges::any_of(violation.diagnostic.notes, [&](const std::string& note) {
            Path operand = instance;
            operand.push_back(operandPath(note).front());
            return known.at(operand);
        });
    }

    /// A missing attribute, or a value of a wrong type that the program computes.
    void addAttribute(const Unit& unit, const Document& document, Locator& locator, const Path& base, vm::Violation violation,
                      bool structural, UnitResult& out) {
        const bool missing = violation.diagnostic.kind == diag::AttributeRequired.kind;
        if (!missing && structural) {
            return;  // found with its exact place before
        }
        Path path = full(base, violation.path);
        path.emplace_back(violation.attribute);
        const Located at = locator.find(path);
        const stdlib::DataPlace& place = document.places[at.place];
        violation.diagnostic.labels.clear();
        if (violation.diagnostic.span.valid() && !missing) {
            violation.diagnostic.labels.push_back({violation.diagnostic.span, std::string()});
        }
        if (missing) {
            if (const Span declared = declarationOf(violation.diagnostic.text, violation.attribute); declared.valid()) {
                violation.diagnostic.labels.push_back({declared, std::string()});
            }
        }
        violation.diagnostic.span = spanOf(unit, place.begin, place.end);
        if (missing && !at.exact) {
            path.pop_back();
        }
        add(std::move(violation.diagnostic), path, out);
    }

    /// Where the attribute that a message about a missing one names is declared.
    [[nodiscard]] Span declarationOf(std::string_view text, std::string_view attribute) const {
        for (const vm::SchemaDef* def : code_.schemas) {
            if (def == nullptr || diag::format(diag::AttributeRequired, attribute, def->name) != text) {
                continue;
            }
            const std::int32_t slot = def->slot(vm::Key(attribute));
            if (slot >= 0) {
                return def->attrs[static_cast<std::size_t>(slot)].span;
            }
        }
        return {};
    }

    /// A check, an assert, or what went wrong while it was evaluated.
    void addRule(const Unit& unit, const Document& document, Locator& locator, const Path& base, vm::Violation violation,
                 UnitResult& out) {
        diag::Diagnostic& d = violation.diagnostic;
        const Path instance = full(base, violation.path);
        Located at = locator.find(instance);
        Path path = instance;
        for (const std::string& note : d.notes) {
            Path operand = operandPath(note);
            if (vetter_.rules_ && operand.front() == vetter_.options_.attribute) {
                operand.erase(operand.begin());
            }
            Path whole = full(instance, {operand.begin(), operand.end()});
            const Located found = locator.find(whole);
            if (found.exact && !operand.empty()) {
                at = found;
                path = std::move(whole);
                break;
            }
        }
        if (d.kind == diag::InstanceCheckFailed.kind && !d.labels.empty()) {
            d.labels.resize(1);
        } else {
            const Span rule = d.span;
            if (rule.valid()) {
                d.labels.insert(d.labels.begin(), {rule, std::string()});
            }
        }
        const stdlib::DataPlace& place = document.places[at.place];
        d.span = spanOf(unit, place.begin, place.end);
        add(std::move(d), path, out);
    }

    static void add(diag::Diagnostic diagnostic, const Path& path, UnitResult& out) {
        out.violations.push_back({std::move(diagnostic), pathText(path), 0, out.documents});
    }

    const Vetter& vetter_;
    const vm::Program& code_;
    std::unique_ptr<vm::Evaluator> machine_;
};

Vetter::Vetter(FileSystem& files) : files_(files), timing_(false) {}

Vetter::~Vetter() = default;

const diag::Engine& Vetter::diagnostics() const { return std::as_const(*session_).diagnostics(); }

const SourceMap& Vetter::sources() const { return std::as_const(*session_).program().sources; }

bool Vetter::compile(const std::string& prelude) {
    session_ = std::make_unique<Session>(files_, timing_);
    RunOptions run = options_.run;
    if (!prelude.empty()) {
        run.inputs.push_back({std::string(kPrelude), prelude});
    }
    if (!session_->prepare(run) || !session_->load()) {
        return false;
    }
    if (prelude.empty()) {
        const NameUse use = findName(std::as_const(*session_).program(), options_.attribute);
        if (use.read && !use.declared) {
            return compile(options_.attribute + ": any = None\n");
        }
    }
    return session_->check() && session_->compile(true);
}

void Vetter::chooseSchema() {
    const load::LoadedProgram& program = std::as_const(*session_).program();
    const vm::Program& code = session_->code();
    const std::size_t dot = options_.schema.rfind('.');
    const std::string name = dot == std::string::npos ? options_.schema : options_.schema.substr(dot + 1);
    std::string package = dot == std::string::npos ? std::string() : options_.schema.substr(0, dot);
    for (const load::Import& import : program.mainPackage().imports) {
        if (import.stmt != nullptr && program.session.names.text(import.stmt->bound().name) == package) {
            package = import.path;
            break;
        }
    }
    schema_ = nullptr;
    for (const vm::SchemaDef* def : code.schemas) {
        if (def == nullptr || def->isMixin || def->isProtocol || def->isRule || def->package != package ||
            (!name.empty() && def->name != name)) {
            continue;
        }
        if (schema_ == nullptr || (name.empty() && def->span.begin < schema_->span.begin)) {
            schema_ = def;
        }
    }
}

bool Vetter::prepare(const VetOptions& options) {
    options_ = options;
    if (options_.run.budgets.maxMegabytes == 0) {
        options_.run.budgets.maxMegabytes = kMegabytes;
    }
    try {
        if (!compile({})) {
            return false;
        }
        chooseSchema();
        const std::size_t dot = options_.schema.rfind('.');
        if (schema_ == nullptr && dot != std::string::npos) {
            // A schema of a package that the program does not import.
            // Only packages that are used are compiled.
            if (!compile("import " + options_.schema.substr(0, dot) + " as _vetted\n_vetted_use = lambda v: _vetted." +
                         options_.schema.substr(dot + 1) + " {\n    v\n}\n")) {
                return false;
            }
            chooseSchema();
        }
    } catch (const std::bad_alloc&) {
        session_->reportOutOfMemory();
        return false;
    }
    rules_ = readsVariable(session_->code(), options_.attribute);
    if (schema_ == nullptr && !options_.schema.empty()) {
        std::vector<std::string_view> names;
        for (const vm::SchemaDef* def : session_->code().schemas) {
            if (def != nullptr && def->package.empty() && !def->isMixin && !def->isProtocol && !def->isRule) {
                names.push_back(def->name);
            }
        }
        const std::string hint = sema::suggestion(options_.schema, names);
        session_->diagnostics().report(Span{}, diag::UndefinedName, std::string_view(options_.schema), std::string_view(hint));
        return false;
    }
    if (schema_ == nullptr && !rules_) {
        session_->diagnostics().report(Span{}, diag::NothingToVet, std::string_view(options_.attribute));
        return false;
    }
    return true;
}

VetResult Vetter::vet(std::vector<DataInput> inputs) {
    std::vector<Unit> units;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        DataFormat format = options_.format;
        if (format == DataFormat::Auto) {
            format = detectFormat(inputs[i].name, inputs[i].text);
        }
        const SourceFile* file = session_->program().sources.add(inputs[i].name, std::move(inputs[i].text));
        if (file == nullptr) {
            session_->diagnostics().report(Span{}, diag::DataUnreadable, std::string_view(inputs[i].name),
                                           std::string_view("all files together exceed 4 GiB"));
            continue;
        }
        for (const Piece& piece : cutDocuments(file->text, format)) {
            units.push_back({i, file, format, piece});
        }
    }
    std::vector<UnitResult> results(units.size());
    std::atomic<std::size_t> next{0};
    runWorkers(workerCount(units.size()), [&](std::size_t) {
        Worker worker(*this);
        for (std::size_t i = next++; i < units.size(); i = next++) {
            results[i] = worker.run(units[i]);
        }
    });
    VetResult out;
    std::size_t inFile = 0;
    std::size_t input = SIZE_MAX;
    for (std::size_t i = 0; i < units.size(); ++i) {
        inFile = units[i].input == input ? inFile : 0;
        input = units[i].input;
        for (DataViolation& violation : results[i].violations) {
            violation.input = input;
            violation.document += inFile + 1;
            out.violations.push_back(std::move(violation));
        }
        inFile += results[i].documents;
        out.documents += results[i].documents;
        for (diag::Diagnostic& error : results[i].errors) {
            session_->diagnostics().add(std::move(error));
        }
        if (!results[i].mistake.empty()) {
            const Loc at = units[i].file->at(std::min(units[i].piece.begin + results[i].mistakeAt, units[i].file->text.size()));
            session_->diagnostics().report({at, at}, diag::BadYaml, std::string_view(results[i].mistake));
        }
    }
    // The path is part of what is said; the document only when there are several.
    std::vector<std::size_t> documentsOf(inputs.size(), 0);
    for (std::size_t i = 0; i < units.size(); ++i) {
        documentsOf[units[i].input] += results[i].documents;
    }
    for (DataViolation& violation : out.violations) {
        std::string where = documentsOf[violation.input] > 1 ? "document " + std::to_string(violation.document) : std::string();
        if (!violation.path.empty()) {
            where += (where.empty() ? "" : ", ") + violation.path;
        }
        if (!where.empty()) {
            violation.diagnostic.notes.insert(violation.diagnostic.notes.begin(), diag::format(diag::DataPath, std::string_view(where)));
        }
    }
    return out;
}

}  // namespace kcl::tools::vet
