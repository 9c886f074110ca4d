// The part of MQL5 that VigiaBridge.mq5 uses, for g++. The expert is turned into C++ by support/mqlToCpp.ts and compiled
// against this header; terminal.cpp plays the terminal behind it. Where MetaTrader is lenient this is strict, and where
// MetaTrader is nasty this is nasty: an array overrun ends the expert, a read waits its whole timeout, strings do not
// turn into numbers.
#pragma once

#include <climits>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace mql {

using uchar = unsigned char;
using ushort = unsigned short;
using uint = unsigned int;
using ulong = unsigned long;

/// What makes the terminal stop an expert: "array out of range", a call that would hang, a misuse.
struct Fault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// ---------------------------------------------------------------- string: UTF-16, never mixed with numbers

class string {
public:
    string() = default;
    explicit string(std::u16string units) : units_(std::move(units)) {}
    const std::u16string& units() const { return units_; }
    std::u16string& units() { return units_; }
    string& operator+=(const string& other) { units_ += other.units_; return *this; }
    friend string operator+(const string& a, const string& b) { return string(a.units_ + b.units_); }
    friend bool operator==(const string& a, const string& b) { return a.units_ == b.units_; }
    friend bool operator!=(const string& a, const string& b) { return a.units_ != b.units_; }

private:
    std::u16string units_;
};

inline string operator""_mql(const char16_t* text, std::size_t length) { return string(std::u16string(text, length)); }

string fromUtf8(const std::string& text);
std::string toUtf8(const string& text);

// ---------------------------------------------------------------- datetime: seconds, converted only when asked

struct datetime {
    long seconds;
    datetime() = default;
    explicit constexpr datetime(long value) : seconds(value) {}
    explicit constexpr operator long() const { return seconds; }
    friend bool operator==(datetime a, datetime b) { return a.seconds == b.seconds; }
    friend bool operator!=(datetime a, datetime b) { return a.seconds != b.seconds; }
    friend bool operator<(datetime a, datetime b) { return a.seconds < b.seconds; }
    friend bool operator>(datetime a, datetime b) { return a.seconds > b.seconds; }
    friend bool operator<=(datetime a, datetime b) { return a.seconds <= b.seconds; }
    friend bool operator>=(datetime a, datetime b) { return a.seconds >= b.seconds; }
};

// ---------------------------------------------------------------- arrays: bounds-checked, fixed or dynamic

template <class T> class Array {
public:
    /// A dynamic one, `T a[]`.
    Array() = default;
    /// A fixed one, `T a[N]`; what it holds before it is written is anybody's guess.
    explicit Array(long size) : fixed_(true) { grow(size); }
    /// A fixed one outside of functions, which starts zeroed.
    static Array zeroed(long size) {
        Array array;
        array.fixed_ = true;
        array.items_.resize(static_cast<std::size_t>(size));
        return array;
    }
    T& operator[](long index) { return items_[checked(index)]; }
    const T& operator[](long index) const { return items_[checked(index)]; }
    long size() const { return static_cast<long>(items_.size()); }
    bool fixed() const { return fixed_; }
    /// New elements hold garbage, as the terminal's do.
    void grow(long size) {
        const std::size_t before = items_.size();
        items_.resize(static_cast<std::size_t>(size));
        if constexpr (std::is_trivially_copyable_v<T>)
            for (std::size_t i = before; i < items_.size(); i++) std::memset(static_cast<void*>(&items_[i]), 0xCD, sizeof(T));
    }
    T* data() { return items_.data(); }
    const T* data() const { return items_.data(); }

private:
    std::size_t checked(long index) const {
        if (index < 0 || index >= size())
            throw Fault("array out of range: " + std::to_string(index) + " of " + std::to_string(size()));
        return static_cast<std::size_t>(index);
    }
    std::vector<T> items_;
    bool fixed_ = false;
};

inline constexpr int WHOLE_ARRAY = -1;

template <class T> int ArraySize(const Array<T>& array) { return static_cast<int>(array.size()); }

template <class T> int ArrayResize(Array<T>& array, int size) {
    if (array.fixed() || size < 0) return -1;
    array.grow(size);
    return size;
}

/// Copies what fits; a dynamic target grows, a fixed one does not.
template <class T> int ArrayCopy(Array<T>& to, const Array<T>& from, int toStart, int fromStart, int count) {
    if (toStart < 0 || fromStart < 0) throw Fault("ArrayCopy: negative start");
    const long available = from.size() - fromStart;
    long wanted = count == WHOLE_ARRAY ? available : std::min<long>(count, available);
    if (wanted <= 0) return 0;
    if (toStart + wanted > to.size()) {
        if (to.fixed()) wanted = to.size() - toStart;
        else to.grow(toStart + wanted);
    }
    for (long i = 0; i < wanted; i++) to[toStart + i] = from[fromStart + i];
    return static_cast<int>(wanted);
}

// ---------------------------------------------------------------- inputs: from the environment, as the driver set them

template <class T> class Input {
public:
    Input(const char* name, T otherwise) : name_(name), otherwise_(otherwise) {}
    operator T() const {
        const char* text = std::getenv(name_);
        if (text == nullptr) return otherwise_;
        if constexpr (std::is_same_v<T, string>) return fromUtf8(text);
        else return static_cast<T>(std::strtol(text, nullptr, 10));
    }

private:
    const char* name_;
    T otherwise_;
};

// ---------------------------------------------------------------- structures and constants, with MetaTrader's values

struct MqlRates {
    datetime time;
    double open, high, low, close;
    long tick_volume;
    int spread;
    long real_volume;
};

struct MqlTick {
    datetime time;
    double bid, ask, last;
    ulong volume;
    long time_msc;
    uint flags;
    double volume_real;
};

enum ENUM_TIMEFRAMES {
    PERIOD_M1 = 1, PERIOD_M2 = 2, PERIOD_M3 = 3, PERIOD_M4 = 4, PERIOD_M5 = 5, PERIOD_M6 = 6, PERIOD_M10 = 10,
    PERIOD_M12 = 12, PERIOD_M15 = 15, PERIOD_M20 = 20, PERIOD_M30 = 30, PERIOD_H1 = 16385, PERIOD_H2 = 16386,
    PERIOD_H4 = 16388, PERIOD_D1 = 16408, PERIOD_W1 = 32769
};
enum ENUM_INIT_RETCODE { INIT_SUCCEEDED = 0, INIT_FAILED = 1, INIT_PARAMETERS_INCORRECT = 2 };
enum {
    REASON_PROGRAM = 0, REASON_REMOVE = 1, REASON_RECOMPILE = 2, REASON_CHARTCHANGE = 3, REASON_CHARTCLOSE = 4,
    REASON_PARAMETERS = 5, REASON_ACCOUNT = 6, REASON_TEMPLATE = 7, REASON_INITFAILED = 8, REASON_CLOSE = 9
};
enum ENUM_TERMINAL_INFO_INTEGER { TERMINAL_BUILD = 5, TERMINAL_CONNECTED = 6, TERMINAL_MAXBARS = 11 };
enum ENUM_TERMINAL_INFO_STRING { TERMINAL_LANGUAGE = 13 };
enum ENUM_MQL_INFO_INTEGER { MQL_TESTER = 6 };
enum ENUM_SYMBOL_INFO_INTEGER { SYMBOL_SUBSCRIPTION_DELAY = 83, SYMBOL_CHART_MODE = 84 };
enum ENUM_SYMBOL_CHART_MODE { SYMBOL_CHART_MODE_BID = 0, SYMBOL_CHART_MODE_LAST = 1 };
enum ENUM_SYMBOL_INFO_DOUBLE { SYMBOL_TRADE_TICK_SIZE = 27 };
enum ENUM_SYMBOL_INFO_STRING { SYMBOL_BASIS = 41 };
enum ENUM_ACCOUNT_INFO_INTEGER { ACCOUNT_TRADE_MODE = 32 };
enum ENUM_ACCOUNT_INFO_STRING { ACCOUNT_COMPANY = 2, ACCOUNT_SERVER = 3 };
enum ENUM_ACCOUNT_TRADE_MODE { ACCOUNT_TRADE_MODE_DEMO = 0, ACCOUNT_TRADE_MODE_CONTEST = 1, ACCOUNT_TRADE_MODE_REAL = 2 };
enum ENUM_SERIES_INFO_INTEGER { SERIES_FIRSTDATE = 1, SERIES_SYNCHRONIZED = 4 };

inline constexpr int INVALID_HANDLE = -1;
inline constexpr uint CP_UTF8 = 65001;
inline constexpr int TIME_DATE = 1;
inline constexpr int TIME_MINUTES = 2;
inline constexpr int TIME_SECONDS = 4;

// ---------------------------------------------------------------- functions

int StringLen(const string& text);
string StringSubstr(const string& text, int start, int length = -1);
int StringFind(const string& text, const string& part, int start = 0);
ushort StringGetCharacter(const string& text, int position);
bool StringToLower(string& text);
int StringTrimLeft(string& text);
int StringTrimRight(string& text);
long StringToInteger(const string& text);
string IntegerToString(long value);
string DoubleToString(double value, int digits);
string ShortToString(ushort unit);
string TimeToString(datetime time, int mode);
string EnumToString(ENUM_TIMEFRAMES period);
int StringToCharArray(const string& text, Array<uchar>& bytes, int start, int count, uint codepage);
string CharArrayToString(const Array<uchar>& bytes, int start, int count, uint codepage);

/// One argument of StringFormat; the format must name its kind.
struct FormatArgument {
    char kind;
    long number = 0;
    double real = 0;
    string text;
    FormatArgument(int value) : kind('d'), number(value) {}
    FormatArgument(uint value) : kind('u'), number(value) {}
    FormatArgument(long value) : kind('D'), number(value) {}
    FormatArgument(ulong value) : kind('U'), number(static_cast<long>(value)) {}
    FormatArgument(double value) : kind('f'), real(value) {}
    FormatArgument(const string& value) : kind('s'), text(value) {}
};
string formatText(const string& format, const std::vector<FormatArgument>& arguments);
template <class... T> string StringFormat(const string& format, const T&... values) {
    return formatText(format, {FormatArgument(values)...});
}
void Print(const string& text);
template <class... T> void PrintFormat(const string& format, const T&... values) { Print(StringFormat(format, values...)); }
void Comment(const string& text);

/// Of one type, so that no mixture of signed and unsigned slips through.
template <class T> T MathMin(T a, T b) { return b < a ? b : a; }
template <class T> T MathMax(T a, T b) { return a < b ? b : a; }
inline double MathRound(double value) { return std::round(value); }
int MathRand();
void MathSrand(int seed);

int GetLastError();
void ResetLastError();
ulong GetTickCount64();
datetime TimeTradeServer();
datetime TimeGMT();
bool IsStopped();
long ChartID();
bool EventSetMillisecondTimer(int milliseconds);
void EventKillTimer();

int TerminalInfoInteger(ENUM_TERMINAL_INFO_INTEGER property);
string TerminalInfoString(ENUM_TERMINAL_INFO_STRING property);
int MQLInfoInteger(ENUM_MQL_INFO_INTEGER property);
long AccountInfoInteger(ENUM_ACCOUNT_INFO_INTEGER property);
string AccountInfoString(ENUM_ACCOUNT_INFO_STRING property);
long SymbolInfoInteger(const string& symbol, ENUM_SYMBOL_INFO_INTEGER property);
double SymbolInfoDouble(const string& symbol, ENUM_SYMBOL_INFO_DOUBLE property);
string SymbolInfoString(const string& symbol, ENUM_SYMBOL_INFO_STRING property);
bool SymbolInfoTick(const string& symbol, MqlTick& tick);

int PeriodSeconds(ENUM_TIMEFRAMES period);
int Bars(const string& symbol, ENUM_TIMEFRAMES period);
datetime iTime(const string& symbol, ENUM_TIMEFRAMES period, int shift);
long SeriesInfoInteger(const string& symbol, ENUM_TIMEFRAMES period, ENUM_SERIES_INFO_INTEGER property);
int CopyRates(const string& symbol, ENUM_TIMEFRAMES period, int position, int count, Array<MqlRates>& rates);
int CopyRates(const string& symbol, ENUM_TIMEFRAMES period, datetime start, int count, Array<MqlRates>& rates);
int CopyRates(const string& symbol, ENUM_TIMEFRAMES period, datetime start, datetime stop, Array<MqlRates>& rates);
int CopyTime(const string& symbol, ENUM_TIMEFRAMES period, datetime start, datetime stop, Array<datetime>& times);

int SocketCreate();
bool SocketConnect(int socket, const string& server, uint port, uint timeout);
bool SocketIsConnected(int socket);
uint SocketIsReadable(int socket);
bool SocketTimeouts(int socket, uint sendTimeout, uint receiveTimeout);
int SocketRead(int socket, Array<uchar>& buffer, uint length, uint timeout);
int SocketSend(int socket, const Array<uchar>& buffer, uint length);
bool SocketClose(int socket);

const string& chartSymbol();
ENUM_TIMEFRAMES chartPeriod();
int chartDigits();
double chartPoint();

/// True while the seeded fault of that number is switched on; see support/expertFaults.ts.
bool faultIsOn(int number);

}  // namespace mql

#define _Symbol (::mql::chartSymbol())
#define _Period (::mql::chartPeriod())
#define _Digits (::mql::chartDigits())
#define _Point (::mql::chartPoint())
