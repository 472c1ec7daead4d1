// The options of one command: declared once, with the variable that each one fills; gives parsing and `--help`.
//
// Options may be repeated, short ones combined with their value (`-Dk=v`, `-n -k` as `-nk`), long ones written with
// `_` or `-`. A list takes each value whole, or cut at commas when it says so; `--` ends the options.
//
// These declarations are the only table of options there is: `--help` prints them for people, `--help-rows` for the
// programs that make completion scripts and the manual page of them (command_sheet.h).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::tools {

enum class Split { Never, AtCommas };

class Arguments {
public:
    /// `usage` is what follows `kcl` in the first line of help; `about` a paragraph below it.
    Arguments(std::string usage, std::string about);
    ~Arguments();
    Arguments(const Arguments&) = delete;
    Arguments& operator=(const Arguments&) = delete;

    /// `names`: a long one, "sort-keys", with or without a short one, "k,sort-keys". The variable must outlive parse().
    Arguments& flag(std::string_view names, std::string_view help, bool& out);
    Arguments& value(std::string_view names, std::string_view placeholder, std::string_view help, std::string& out);
    Arguments& number(std::string_view names, std::string_view placeholder, std::string_view help, std::uint64_t& out);
    Arguments& list(std::string_view names, std::string_view placeholder, std::string_view help,
                    std::vector<std::string>& out, Split split = Split::Never);

    /// An option that other implementations have and this one cannot honour: using it is an error that says `reason`.
    Arguments& refuse(std::string_view names, std::string_view placeholder, std::string_view reason);
    /// A command line to copy, without the leading `$`, and a line about what it does.
    Arguments& example(std::string_view command, std::string_view what);

    /// False with a line in `error` when `words` do not fit. What is no option goes to `rest`.
    [[nodiscard]] bool parse(const std::vector<std::string>& words, std::vector<std::string>& rest, std::string& error);
    /// `--help` or `--help-rows` was among the words.
    [[nodiscard]] bool helpWanted() const { return helpWanted_ || rowsWanted_; }
    /// What the one that was asked for prints.
    [[nodiscard]] std::string help() const;

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
    bool helpWanted_ = false;
    bool rowsWanted_ = false;
};

}  // namespace kcl::tools
