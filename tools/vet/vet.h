// Validates JSON and YAML data: every document of every input against a schema, or against asserts that read the data
// by a name. The program is loaded, checked and compiled once; documents are validated by several threads, each with a
// machine of its own, and every violation of a document is found.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/support/file_system.h"
#include "tools/driver/session.h"
#include "tools/vet/documents.h"

#include <memory>
#include <string>
#include <vector>

namespace kcl::vm {
struct SchemaDef;
}

namespace kcl::tools::vet {

struct VetOptions {
    RunOptions run;              ///< the program and its options; `inputs` are the schema files
    std::string schema;          ///< -s: `Name` or `pkg.Name`; empty for the first schema of the first file that has one
    std::string attribute = "value";  ///< -a: what rules call the data
    DataFormat format = DataFormat::Auto;
};

struct DataInput {
    std::string name;            ///< as diagnostics print it
    std::string text;
};

struct DataViolation {
    diag::Diagnostic diagnostic; ///< its span is in the data; the first label is the rule in the schema
    std::string path;            ///< `items[2].age`; empty for the whole document
    std::size_t input = 0;       ///< number of the input
    std::size_t document = 0;    ///< in the input, from 1
};

struct VetResult {
    std::vector<DataViolation> violations;  ///< in the order of inputs, documents and places
    std::size_t documents = 0;
};

class Vetter {
public:
    explicit Vetter(FileSystem& files);
    ~Vetter();

    /// Compiles the program. False after a diagnostic.
    [[nodiscard]] bool prepare(const VetOptions& options);
    /// Takes over the texts. Data that is malformed is a diagnostic.
    [[nodiscard]] VetResult vet(std::vector<DataInput> inputs);

    [[nodiscard]] const diag::Engine& diagnostics() const;
    /// The program's files and the data.
    [[nodiscard]] const SourceMap& sources() const;

private:
    struct Unit;
    struct UnitResult;
    class Worker;

    [[nodiscard]] bool compile(const std::string& prelude);
    void chooseSchema();

    FileSystem& files_;
    Timing timing_;
    VetOptions options_;
    std::unique_ptr<Session> session_;
    const vm::SchemaDef* schema_ = nullptr;  ///< null: only rules
    bool rules_ = false;                     ///< some code reads the data by its name
};

}  // namespace kcl::tools::vet
