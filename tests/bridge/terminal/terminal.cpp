// Clock, chart, account and history functions of MQL5, answered from the script.
#include "terminal.h"

#include <algorithm>

VirtualClock theClock;
Chart theChart;
Market theMarket;
Network theNetwork;
Events theEvents;

static int lastError = 0;
static unsigned randomState = 1;
static const int ERR_HISTORY_NOT_FOUND = 4401;

static bool sameTime(const mql::MqlRates& a, const mql::MqlRates& b) { return a.time == b.time; }
static bool earlier(const mql::MqlRates& a, const mql::MqlRates& b) { return a.time < b.time; }

static void put(std::vector<mql::MqlRates>& series, const mql::MqlRates& candle) {
    const auto at = std::lower_bound(series.begin(), series.end(), candle, earlier);
    if (at != series.end() && sameTime(*at, candle)) *at = candle;
    else series.insert(at, candle);
}

void Market::arrive(const mql::MqlRates& candle) {
    put(history, candle);
    if (online) put(local, candle);
}

void Market::revise(const mql::MqlRates& candle) {
    put(history, candle);
    for (mql::MqlRates& known : local)
        if (sameTime(known, candle)) known = candle;
}

void Market::hideLocal(long from, long to) {
    std::erase_if(local, [&](const mql::MqlRates& candle) { return candle.time.seconds >= from && candle.time.seconds <= to; });
}

std::span<const mql::MqlRates> Market::seen(long maxBars) {
    if (ambushIn >= 0 && ambushIn-- == 0) arrive(ambush);
    long count = std::min<long>(static_cast<long>(local.size()), maxBars);
    if (visible >= 0) count = std::min(count, visible);
    return std::span<const mql::MqlRates>(local).last(static_cast<std::size_t>(count));
}

namespace mql {

const string& chartSymbol() {
    static string symbol;
    symbol = fromUtf8(theChart.symbol);
    return symbol;
}
ENUM_TIMEFRAMES chartPeriod() {
    const long minutes = theChart.seconds / 60;
    if (minutes < 60) return static_cast<ENUM_TIMEFRAMES>(minutes);
    return minutes == 1440 ? PERIOD_D1 : static_cast<ENUM_TIMEFRAMES>(16384 + minutes / 60);
}
int chartDigits() { return static_cast<int>(theChart.digits); }
double chartPoint() { return theChart.point; }

int PeriodSeconds(ENUM_TIMEFRAMES period) {
    if (period != chartPeriod()) throw Fault("PeriodSeconds: another period than the chart's");
    return static_cast<int>(theChart.seconds);
}

int MathRand() {
    randomState = randomState * 1103515245u + 12345u;
    return static_cast<int>((randomState >> 16) & 0x7FFF);
}
void MathSrand(int seed) { randomState = static_cast<unsigned>(seed); }

int GetLastError() { return lastError; }
void ResetLastError() { lastError = 0; }
ulong GetTickCount64() { return static_cast<ulong>(theClock.monotonic); }
datetime TimeGMT() { return datetime((theClock.utc + theClock.skew) / 1000); }
datetime TimeTradeServer() { return datetime((theClock.utc + theClock.skew) / 1000 + theClock.offset); }
bool IsStopped() { return false; }
long ChartID() { return 132537654321; }

bool EventSetMillisecondTimer(int milliseconds) {
    if (milliseconds < 10) throw Fault("the terminal's timer is no finer than 10 ms");
    theEvents.timerEvery = std::max<long>(milliseconds, theEvents.timerAtBest);
    theEvents.timerDue = theClock.monotonic + theEvents.timerEvery;
    return true;
}
void EventKillTimer() { theEvents.timerEvery = 0; }

void Print(const string& text) { report("J " + toUtf8(text)); }
void Comment(const string& text) { report("C " + toUtf8(text)); }

int TerminalInfoInteger(ENUM_TERMINAL_INFO_INTEGER property) {
    if (property == TERMINAL_BUILD) return static_cast<int>(theChart.build);
    if (property == TERMINAL_CONNECTED) return theMarket.online ? 1 : 0;
    return static_cast<int>(theChart.maxBars);
}
string TerminalInfoString(ENUM_TERMINAL_INFO_STRING) { return fromUtf8(theChart.language); }
int MQLInfoInteger(ENUM_MQL_INFO_INTEGER) { return static_cast<int>(theChart.tester); }
long AccountInfoInteger(ENUM_ACCOUNT_INFO_INTEGER) { return theChart.account; }
string AccountInfoString(ENUM_ACCOUNT_INFO_STRING property) {
    return fromUtf8(property == ACCOUNT_SERVER ? theChart.server : theChart.broker);
}
long SymbolInfoInteger(const string&, ENUM_SYMBOL_INFO_INTEGER property) {
    return property == SYMBOL_CHART_MODE ? theChart.drawsLast : theChart.delayed;
}
double SymbolInfoDouble(const string&, ENUM_SYMBOL_INFO_DOUBLE) { return theChart.tickSize; }
string SymbolInfoString(const string&, ENUM_SYMBOL_INFO_STRING) { return fromUtf8(theChart.basis); }
bool SymbolInfoTick(const string&, MqlTick& tick) {
    if (theMarket.tick.time.seconds == 0) return false;
    tick = theMarket.tick;
    return true;
}

using Rows = std::span<const MqlRates>;

static int give(Rows rows, Array<MqlRates>& rates) {
    if (rows.empty()) return 0;
    // A target too large keeps its size, as MetaTrader's dynamic arrays do not.
    if (!rates.fixed()) ArrayResize(rates, static_cast<int>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); i++) rates[static_cast<long>(i)] = rows[i];
    return static_cast<int>(rows.size());
}

/// The candles that opened from `start` to `stop`, both inclusive, whichever is the earlier.
static Rows between(Rows seen, datetime start, datetime stop) {
    const auto opensBefore = [](const MqlRates& candle, datetime time) { return candle.time < time; };
    const auto opensAfter = [](datetime time, const MqlRates& candle) { return time < candle.time; };
    const auto begin = std::lower_bound(seen.begin(), seen.end(), std::min(start, stop), opensBefore);
    return {begin, std::upper_bound(begin, seen.end(), std::max(start, stop), opensAfter)};
}

static int fail() {
    lastError = ERR_HISTORY_NOT_FOUND;
    return -1;
}

int Bars(const string&, ENUM_TIMEFRAMES) { return static_cast<int>(theMarket.seen(theChart.maxBars).size()); }

datetime iTime(const string&, ENUM_TIMEFRAMES, int shift) {
    const auto seen = theMarket.seen(theChart.maxBars);
    if (shift < 0 || shift >= static_cast<int>(seen.size())) return datetime(0);
    return seen[seen.size() - 1 - static_cast<std::size_t>(shift)].time;
}

long SeriesInfoInteger(const string&, ENUM_TIMEFRAMES, ENUM_SERIES_INFO_INTEGER property) {
    if (property == SERIES_SYNCHRONIZED) return theMarket.synchronized ? 1 : 0;
    const auto seen = theMarket.seen(theChart.maxBars);
    return seen.empty() ? 0 : seen.front().time.seconds;
}

int CopyRates(const string&, ENUM_TIMEFRAMES, int position, int count, Array<MqlRates>& rates) {
    const auto seen = theMarket.seen(theChart.maxBars);
    const long size = static_cast<long>(seen.size());
    if (position < 0 || count <= 0 || count > theChart.maxBars || position >= size) return fail();
    const long end = size - position;
    const long begin = std::max<long>(0, end - count);
    return give(seen.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)), rates);
}

/// Backwards from the newest candle that opened at `start` or before.
int CopyRates(const string&, ENUM_TIMEFRAMES, datetime start, int count, Array<MqlRates>& rates) {
    const auto seen = theMarket.seen(theChart.maxBars);
    const Rows older = between(seen, datetime(0), start);
    if (count <= 0 || count > theChart.maxBars || older.empty()) return fail();
    return give(older.last(std::min(older.size(), static_cast<std::size_t>(count))), rates);
}

int CopyRates(const string&, ENUM_TIMEFRAMES, datetime start, datetime stop, Array<MqlRates>& rates) {
    const auto seen = theMarket.seen(theChart.maxBars);
    if (seen.empty() || std::max(start, stop) < seen.front().time || std::min(start, stop) > seen.back().time) return fail();
    const auto rows = between(seen, start, stop);
    if (static_cast<long>(rows.size()) >= theChart.maxBars && theChart.maxBars < 100000) return fail();
    return give(rows, rates);
}

int CopyTime(const string&, ENUM_TIMEFRAMES, datetime start, datetime stop, Array<datetime>& times) {
    const auto rows = between(theMarket.seen(theChart.maxBars), start, stop);
    ArrayResize(times, static_cast<int>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); i++) times[static_cast<long>(i)] = rows[i].time;
    return static_cast<int>(rows.size());
}

void setLastError(int code) { lastError = code; }

}  // namespace mql
