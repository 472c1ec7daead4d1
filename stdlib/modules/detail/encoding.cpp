// Encoders: windows-1252 by hand, because `latin1` and `ascii` mean it; the others by the C library.
#include "stdlib/modules/detail/encoding.h"

#include "frontend/support/unicode.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <iconv.h>

namespace kcl::stdlib {

namespace {

struct Encoding {
    std::string_view name;    ///< for the C library; empty for UTF-8
    std::string_view labels;  ///< separated by blanks, with one at each end
};

constexpr std::string_view kWindows1252 = "CP1252";

// clang-format off
constexpr auto kEncodings = std::to_array<Encoding>({
    {"",
     " unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8 utf-16 utf-16le "
     "utf-16be csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff unicodefffe "},
    {kWindows1252,
     " ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 "
     "iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252 "},
    {"CP866", " 866 cp866 csibm866 ibm866 "},
    {"ISO-8859-2", " csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2 "},
    {"ISO-8859-3", " csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3 "},
    {"ISO-8859-4", " csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4 "},
    {"ISO-8859-5",
     " csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 "
     "iso_8859-5:1988 "},
    {"ISO-8859-6",
     " arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e "
     "iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 "},
    {"ISO-8859-7",
     " csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 "
     "iso_8859-7 iso_8859-7:1987 sun_eu_greek "},
    {"ISO-8859-8",
     " csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 "
     "iso_8859-8 iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical "},
    {"ISO-8859-10", " csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6 "},
    {"ISO-8859-13", " iso-8859-13 iso8859-13 iso885913 "},
    {"ISO-8859-14", " iso-8859-14 iso8859-14 iso885914 "},
    {"ISO-8859-15", " csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 "},
    {"ISO-8859-16", " iso-8859-16 "},
    {"KOI8-R", " cskoi8r koi koi8 koi8-r koi8_r "},
    {"KOI8-U", " koi8-ru koi8-u "},
    {"MACINTOSH", " csmacintosh mac macintosh x-mac-roman "},
    {"CP874", " dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874 "},
    {"CP1250", " cp1250 windows-1250 x-cp1250 "},
    {"CP1251", " cp1251 windows-1251 x-cp1251 "},
    {"CP1253", " cp1253 windows-1253 x-cp1253 "},
    {"CP1254",
     " cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 "
     "latin5 windows-1254 x-cp1254 "},
    {"CP1255", " cp1255 windows-1255 x-cp1255 "},
    {"CP1256", " cp1256 windows-1256 x-cp1256 "},
    {"CP1257", " cp1257 windows-1257 x-cp1257 "},
    {"CP1258", " cp1258 windows-1258 x-cp1258 "},
    {"MAC-CYRILLIC", " x-mac-cyrillic x-mac-ukrainian "},
    {"GBK", " chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk "},
    {"GB18030", " gb18030 "},
    {"BIG5-HKSCS", " big5 big5-hkscs cn-big5 csbig5 x-x-big5 "},
    {"EUC-JP", " cseucpkdfmtjapanese euc-jp x-euc-jp "},
    {"ISO-2022-JP", " csiso2022jp iso-2022-jp "},
    {"CP932", " csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis "},
    {"CP949",
     " cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 "
     "windows-949 "},
});
// clang-format on

/// Code points of the bytes 0x80 to 0x9F; those without one stand for themselves.
constexpr std::array<std::uint16_t, 32> kWindows1252High = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178};

EncodeResult encodeWindows1252(std::string_view text, std::string& out) {
    while (!text.empty()) {
        const unicode::Decoded c = unicode::decode(text);
        text.remove_prefix(c.length);
        if (c.codePoint < 0x80 || (c.codePoint >= 0xA0 && c.codePoint <= 0xFF)) {
            out += static_cast<char>(c.codePoint);
            continue;
        }
        const auto* const at = std::find(kWindows1252High.begin(), kWindows1252High.end(), c.codePoint);
        if (at == kWindows1252High.end()) {
            return EncodeResult::Unencodable;
        }
        out += static_cast<char>(0x80 + (at - kWindows1252High.begin()));
    }
    return EncodeResult::Ok;
}

EncodeResult encodeByLibrary(std::string_view text, std::string_view name, std::string& out) {
    const iconv_t converter = ::iconv_open(std::string(name).c_str(), "UTF-8");
    if (converter == reinterpret_cast<iconv_t>(-1)) {
        return EncodeResult::UnknownEncoding;
    }
    std::string input(text);
    char* from = input.data();
    std::size_t left = input.size();
    EncodeResult result = EncodeResult::Ok;
    bool flushing = false;
    for (;;) {
        char buffer[4096];
        char* to = buffer;
        std::size_t room = sizeof(buffer);
        const std::size_t done = flushing ? ::iconv(converter, nullptr, nullptr, &to, &room)
                                          : ::iconv(converter, &from, &left, &to, &room);
        const int error = errno;
        out.append(buffer, to);
        if (done != static_cast<std::size_t>(-1)) {
            if (flushing) {
                break;
            }
            flushing = true;
        } else if (error != E2BIG) {
            result = EncodeResult::Unencodable;
            break;
        }
    }
    ::iconv_close(converter);
    return result;
}

}  // namespace

EncodeResult encodeText(std::string_view text, std::string_view label, std::string& out) {
    std::string wanted = " ";
    for (const char c : label) {
        wanted += c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    wanted += ' ';
    for (const Encoding& encoding : kEncodings) {
        if (encoding.labels.find(wanted) == std::string_view::npos) {
            continue;
        }
        if (encoding.name.empty()) {
            out = text;
            return EncodeResult::Ok;
        }
        return encoding.name == kWindows1252 ? encodeWindows1252(text, out) : encodeByLibrary(text, encoding.name, out);
    }
    return EncodeResult::UnknownEncoding;
}

}  // namespace kcl::stdlib
