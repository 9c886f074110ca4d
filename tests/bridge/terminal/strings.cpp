// MQL5's string functions.
#include <cstdio>
#include <ctime>

#include "mql5.h"

namespace mql {

string fromUtf8(const std::string& text) {
    std::u16string units;
    for (std::size_t i = 0; i < text.size();) {
        const unsigned char lead = static_cast<unsigned char>(text[i]);
        const int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        char32_t code = more == 0 ? lead : lead & (0x3F >> more);
        for (int k = 1; k <= more && i + k < text.size(); k++) code = (code << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3F);
        i += static_cast<std::size_t>(more) + 1;
        if (code > 0xFFFF) {
            units += static_cast<char16_t>(0xD800 + ((code - 0x10000) >> 10));
            units += static_cast<char16_t>(0xDC00 + ((code - 0x10000) & 0x3FF));
        } else units += static_cast<char16_t>(code);
    }
    return string(units);
}

std::string toUtf8(const string& text) {
    const std::u16string& units = text.units();
    std::string bytes;
    for (std::size_t i = 0; i < units.size(); i++) {
        char32_t code = units[i];
        if (code >= 0xD800 && code < 0xDC00 && i + 1 < units.size()) code = 0x10000 + ((code - 0xD800) << 10) + (units[++i] - 0xDC00u);
        if (code < 0x80) bytes += static_cast<char>(code);
        else if (code < 0x800) (bytes += static_cast<char>(0xC0 | (code >> 6))) += static_cast<char>(0x80 | (code & 0x3F));
        else if (code < 0x10000) {
            bytes += static_cast<char>(0xE0 | (code >> 12));
            bytes += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
            bytes += static_cast<char>(0x80 | (code & 0x3F));
        } else {
            bytes += static_cast<char>(0xF0 | (code >> 18));
            bytes += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
            bytes += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
            bytes += static_cast<char>(0x80 | (code & 0x3F));
        }
    }
    return bytes;
}

int StringLen(const string& text) { return static_cast<int>(text.units().size()); }

/// A length of 0 means "to the end" here, as one should expect of the terminal; a start outside is a mistake.
string StringSubstr(const string& text, int start, int length) {
    if (start < 0 || start >= StringLen(text)) throw Fault("StringSubstr: start " + std::to_string(start) + " of " + std::to_string(StringLen(text)));
    if (length <= 0) return string(text.units().substr(static_cast<std::size_t>(start)));
    return string(text.units().substr(static_cast<std::size_t>(start), static_cast<std::size_t>(length)));
}

int StringFind(const string& text, const string& part, int start) {
    const std::size_t at = text.units().find(part.units(), static_cast<std::size_t>(start));
    return at == std::u16string::npos ? -1 : static_cast<int>(at);
}

ushort StringGetCharacter(const string& text, int position) {
    if (position < 0 || position >= StringLen(text)) throw Fault("StringGetCharacter: " + std::to_string(position) + " of " + std::to_string(StringLen(text)));
    return text.units()[static_cast<std::size_t>(position)];
}

bool StringToLower(string& text) {
    for (char16_t& unit : text.units())
        if ((unit >= u'A' && unit <= u'Z') || (unit >= 0xC0 && unit <= 0xDE && unit != 0xD7)) unit = static_cast<char16_t>(unit + 32);
    return true;
}

static bool isBlank(char16_t unit) { return unit == u' ' || unit == u'\t' || unit == u'\r' || unit == u'\n'; }

int StringTrimLeft(string& text) {
    std::size_t blanks = 0;
    while (blanks < text.units().size() && isBlank(text.units()[blanks])) blanks++;
    text.units().erase(0, blanks);
    return static_cast<int>(blanks);
}

int StringTrimRight(string& text) {
    int blanks = 0;
    while (!text.units().empty() && isBlank(text.units().back())) {
        text.units().pop_back();
        blanks++;
    }
    return blanks;
}

long StringToInteger(const string& text) { return std::strtol(toUtf8(text).c_str(), nullptr, 10); }
string IntegerToString(long value) { return fromUtf8(std::to_string(value)); }

string DoubleToString(double value, int digits) {
    char text[400];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return fromUtf8(text);
}

string ShortToString(ushort unit) { return string(std::u16string(1, static_cast<char16_t>(unit))); }

string TimeToString(datetime time, int mode) {
    const std::time_t seconds = time.seconds;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[40];
    std::strftime(text, sizeof text, (mode & TIME_SECONDS) != 0 ? "%Y.%m.%d %H:%M:%S" : "%Y.%m.%d %H:%M", &parts);
    return fromUtf8(text);
}

string EnumToString(ENUM_TIMEFRAMES period) {
    const int value = period;
    const std::string name = value < 60 ? "M" + std::to_string(value)
                             : value == PERIOD_D1 ? "D1"
                             : value == PERIOD_W1 ? "W1"
                                                  : "H" + std::to_string(value & 0xFF);
    return fromUtf8("PERIOD_" + name);
}

/// Counts the NUL that it appends.
int StringToCharArray(const string& text, Array<uchar>& bytes, int start, int count, uint codepage) {
    if (codepage != CP_UTF8) throw Fault("StringToCharArray: not UTF-8");
    const std::string utf8 = toUtf8(text);
    const int size = static_cast<int>(utf8.size()) + 1;
    if (count != WHOLE_ARRAY) throw Fault("StringToCharArray: only WHOLE_ARRAY is played");
    if (bytes.size() < start + size && ArrayResize(bytes, start + size) < 0) throw Fault("StringToCharArray: the array is too small");
    for (int i = 0; i < size; i++) bytes[start + i] = i + 1 < size ? static_cast<uchar>(utf8[static_cast<std::size_t>(i)]) : 0;
    return size;
}

/// Ends at a NUL.
string CharArrayToString(const Array<uchar>& bytes, int start, int count, uint codepage) {
    if (codepage != CP_UTF8) throw Fault("CharArrayToString: not UTF-8");
    std::string text;
    const long end = count < 0 ? bytes.size() : std::min<long>(start + count, bytes.size());
    for (long i = start; i < end && bytes[i] != 0; i++) text += static_cast<char>(bytes[i]);
    return fromUtf8(text);
}

/// Refuses an argument whose kind is not the one the format names: the terminal would print nonsense.
string formatText(const string& format, const std::vector<FormatArgument>& arguments) {
    const std::string pattern = toUtf8(format);
    std::string result;
    std::size_t next = 0;
    for (std::size_t i = 0; i < pattern.size(); i++) {
        if (pattern[i] != '%') { result += pattern[i]; continue; }
        if (i + 1 < pattern.size() && pattern[i + 1] == '%') { result += '%'; i++; continue; }
        std::size_t end = i + 1;
        while (end < pattern.size() && std::strchr("-+ #0123456789.", pattern[end]) != nullptr) end++;
        std::string flags = pattern.substr(i, end - i);
        const bool wide = pattern.compare(end, 3, "I64") == 0;
        if (wide) end += 3;
        if (end >= pattern.size() || next >= arguments.size()) throw Fault("StringFormat: more formats than values");
        const char verb = pattern[end];
        const FormatArgument& value = arguments[next++];
        const std::string kinds = verb == 's' ? "s" : std::strchr("fgeG", verb) != nullptr ? "f" : verb == 'd' ? (wide ? "D" : "d") : (wide ? "U" : "u");
        if (kinds.find(value.kind) == std::string::npos) throw Fault("StringFormat: %" + std::string(1, verb) + " got another kind");
        char text[400];
        if (verb == 's') { result += toUtf8(value.text); i = end; continue; }
        if (value.kind == 'f') std::snprintf(text, sizeof text, (flags + verb).c_str(), value.real);
        else std::snprintf(text, sizeof text, (flags + "l" + verb).c_str(), value.number);
        result += text;
        i = end;
    }
    if (next != arguments.size()) throw Fault("StringFormat: more values than formats");
    return fromUtf8(result);
}

}  // namespace mql
