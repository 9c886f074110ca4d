// The scripted terminal behind mql5.h: a market, a chart, a virtual clock and a socket layer with the terminal's habits.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "mql5.h"

/// Virtual time. Nothing here ever sleeps: what would wait moves this clock instead.
struct VirtualClock {
    long monotonic = 1000;   // GetTickCount64
    long utc = 0;            // the true time, ms
    long skew = 0;           // this computer's clock minus the true time, ms
    long offset = -10800;    // the server's wall clock minus UTC, s

    void pass(long milliseconds) { monotonic += milliseconds; utc += milliseconds; }
};

/// What the chart and the account are.
struct Chart {
    std::string symbol = "WIN$N", basis = "WINQ26", broker = "XP", server = "XPMT5-DEMO", language = "Portuguese (Brazil)";
    long seconds = 300, digits = 0, maxBars = 100000, build = 5200, delayed = 0, drawsLast = 1, account = 0, tester = 0;
    double point = 1, tickSize = 5;
};

/// The server has `history`; the terminal shows `local`, of which it may have loaded only the newest `visible`.
struct Market {
    std::vector<mql::MqlRates> history, local;
    mql::MqlTick tick{};
    bool online = true, synchronized = true;
    long visible = -1;
    /// Calls for history until `ambush` arrives in between; -1 = none waits.
    long ambushIn = -1;
    mql::MqlRates ambush{};

    void arrive(const mql::MqlRates& candle);
    void revise(const mql::MqlRates& candle);
    /// The candles that a program sees, oldest first; an arrival may come between two calls.
    std::span<const mql::MqlRates> seen(long maxBars);
    void fillLocal() { local = history; }
    void hideLocal(long from, long to);
};

/// How the socket layer treats the expert.
struct Network {
    bool denied = false;      // 127.0.0.1 is not on the terminal's list
    bool frozen = false;      // nothing arrives in either direction, and nobody says so
    bool stalled = false;     // the peer takes no more bytes
    long mostAtOnce = 7000;   // a send writes at most this many bytes
    long cutAfter = -1;       // the connection ends after that many more bytes
    long connects = 0;        // attempts
    long links = 0;           // that somebody answered
};

extern VirtualClock theClock;
extern Chart theChart;
extern Market theMarket;
extern Network theNetwork;
/// Breaks the open connections at once, with a reset.
void cutConnections();

struct Events {
    bool tickWaits = false, timerWaits = false;
    long timerEvery = 0, timerDue = 0;
    long timerAtBest = 10;    // a busy computer calls the timer no oftener than this, ms
};
extern Events theEvents;

/// Lines for the driver's caller.
void report(const std::string& line);
