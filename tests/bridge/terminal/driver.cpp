// Runs the expert on a scripted terminal. Commands come line by line on standard input; what the expert says goes to
// standard output (J = journal, C = comment on the chart, K = the terminal stopped the expert), and a line with a single
// dot ends the answer to each command. `begin` forks a fresh expert, whose globals and sockets end with it.
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <sstream>

#include "terminal.h"

namespace expert {
int OnInit();
void OnDeinit(const int reason);
void OnTick();
void OnTimer();
}  // namespace expert

namespace {

std::string output;
bool stopped = false;
int switchedFault = 0;

void flush() {
    std::size_t done = 0;
    while (done < output.size()) {
        const ssize_t wrote = write(STDOUT_FILENO, output.data() + done, output.size() - done);
        if (wrote <= 0) _exit(3);
        done += static_cast<std::size_t>(wrote);
    }
    output.clear();
}

/// Byte by byte until begin, so that a forked expert finds its own commands still unread.
class Input {
public:
    bool line(std::string& text, bool ahead) {
        text.clear();
        for (;;) {
            if (at_ == size_ && !fill(ahead)) return false;
            const char byte = buffer_[at_++];
            if (byte == '\n') return true;
            text += byte;
        }
    }

private:
    bool fill(bool ahead) {
        const ssize_t got = read(STDIN_FILENO, buffer_, ahead ? sizeof buffer_ : 1);
        at_ = 0;
        size_ = got > 0 ? static_cast<std::size_t>(got) : 0;
        return got > 0;
    }
    char buffer_[65536];
    std::size_t at_ = 0, size_ = 0;
};

/// An expert that overran an array is stopped for good; the terminal goes on.
void guarded(const std::function<void()>& handler) {
    if (stopped) return;
    try {
        handler();
    } catch (const mql::Fault& fault) {
        stopped = true;
        report(std::string("K ") + fault.what());
    }
}

void dispatch() {
    while (theEvents.tickWaits || theEvents.timerWaits) {
        if (theEvents.tickWaits) {
            theEvents.tickWaits = false;
            guarded(expert::OnTick);
        } else {
            theEvents.timerWaits = false;
            guarded(expert::OnTimer);
        }
    }
}

/// A timer event is not queued while another one waits, so a long handler swallows the ones in between. Time stops at a
/// new connection, so that the other side may answer before it is late.
void advance(long milliseconds) {
    const long target = theClock.monotonic + milliseconds;
    const long links = theNetwork.links;
    dispatch();
    while (!stopped && theEvents.timerEvery > 0 && std::max(theEvents.timerDue, theClock.monotonic) <= target) {
        if (theNetwork.links != links) return;
        if (theEvents.timerDue > theClock.monotonic) theClock.pass(theEvents.timerDue - theClock.monotonic);
        theEvents.timerDue = theClock.monotonic + theEvents.timerEvery;
        theEvents.timerWaits = true;
        dispatch();
    }
    if (theClock.monotonic < target) theClock.pass(target - theClock.monotonic);
}

mql::MqlRates readCandle(std::istringstream& words) {
    mql::MqlRates candle{};
    words >> candle.time.seconds >> candle.open >> candle.high >> candle.low >> candle.close >> candle.tick_volume >>
        candle.real_volume >> candle.spread;
    return candle;
}

void quote(double bid, double ask, double last) {
    theMarket.tick.bid = bid;
    theMarket.tick.ask = ask;
    theMarket.tick.last = last;
    theMarket.tick.time = mql::datetime(theClock.utc / 1000 + theClock.offset);
    theMarket.tick.time_msc = theClock.utc + theClock.offset * 1000;
    if (theMarket.online) theEvents.tickWaits = true;
}

void setProperty(std::istringstream& words) {
    std::string key, value;
    words >> key;
    std::getline(words >> std::ws, value);
    const long number = std::strtol(value.c_str(), nullptr, 10);
    const std::map<std::string, std::string*> texts = {{"symbol", &theChart.symbol}, {"basis", &theChart.basis},
        {"broker", &theChart.broker}, {"server", &theChart.server}, {"language", &theChart.language}};
    const std::map<std::string, long*> numbers = {{"seconds", &theChart.seconds}, {"digits", &theChart.digits},
        {"maxbars", &theChart.maxBars}, {"delayed", &theChart.delayed}, {"last", &theChart.drawsLast},
        {"account", &theChart.account}, {"tester", &theChart.tester}, {"visible", &theMarket.visible},
        {"offset", &theClock.offset}, {"skew", &theClock.skew}, {"utc", &theClock.utc},
        {"short", &theNetwork.mostAtOnce}, {"cutafter", &theNetwork.cutAfter}, {"timer", &theEvents.timerAtBest}};
    const std::map<std::string, bool*> flags = {{"online", &theMarket.online}, {"synchronized", &theMarket.synchronized},
        {"denied", &theNetwork.denied}, {"frozen", &theNetwork.frozen}, {"stalled", &theNetwork.stalled}};
    if (texts.contains(key)) *texts.at(key) = value;
    else if (numbers.contains(key)) *numbers.at(key) = number;
    else if (flags.contains(key)) *flags.at(key) = number != 0;
    else if (key == "point") theChart.point = std::strtod(value.c_str(), nullptr);
    else if (key == "ticksize") theChart.tickSize = std::strtod(value.c_str(), nullptr);
    else report("? no property " + key);
}

/// False ends the expert.
bool obey(const std::string& line) {
    std::istringstream words(line);
    std::string verb;
    words >> verb;
    if (verb == "set") setProperty(words);
    else if (verb == "input") {
        std::string name, value;
        words >> name;
        std::getline(words >> std::ws, value);
        setenv(name.c_str(), value.c_str(), 1);
    } else if (verb == "fault") words >> switchedFault;
    else if (verb == "init") guarded([] {
        const int code = expert::OnInit();
        if (code != 0) {
            report("I " + std::to_string(code));
            expert::OnDeinit(mql::REASON_INITFAILED);
            theEvents = Events{};
        }
    });
    else if (verb == "deinit") {
        int reason = 0;
        words >> reason;
        guarded([reason] { expert::OnDeinit(reason); });
    } else if (verb == "history") {
        const mql::MqlRates candle = readCandle(words);
        theMarket.history.push_back(candle);
        theMarket.local.push_back(candle);
    } else if (verb == "candle") {
        const mql::MqlRates candle = readCandle(words);
        theMarket.arrive(candle);
        quote(theMarket.tick.bid, theMarket.tick.ask, candle.close);
    } else if (verb == "ambush") {
        words >> theMarket.ambushIn;
        theMarket.ambush = readCandle(words);
    } else if (verb == "revise") theMarket.revise(readCandle(words));
    else if (verb == "tick") {
        double bid = 0, ask = 0, last = 0;
        words >> bid >> ask >> last;
        quote(bid, ask, last);
    } else if (verb == "hide") {
        long from = 0, to = 0;
        words >> from >> to;
        theMarket.hideLocal(from, to);
    } else if (verb == "fill") theMarket.fillLocal();
    else if (verb == "advance") {
        long milliseconds = 0;
        words >> milliseconds;
        advance(milliseconds);
        report("T " + std::to_string(theClock.utc));
    } else if (verb == "cut") cutConnections();
    else if (verb == "clock") report("N " + std::to_string(theClock.monotonic) + " " + std::to_string(theNetwork.connects));
    else if (verb == "end") return false;
    else report("? " + verb);
    return true;
}

[[noreturn]] void runExpert(Input& input) {
    std::string line;
    report(".");
    flush();
    while (input.line(line, true)) {
        // An expert that runs in circles is ended by the system.
        alarm(20);
        const bool goesOn = obey(line);
        alarm(0);
        if (!goesOn) break;
        report(".");
        flush();
    }
    _exit(0);
}

}  // namespace

void report(const std::string& line) { output += line + "\n"; }

bool mql::faultIsOn(int number) { return number == switchedFault; }

int main() {
    Input input;
    std::string line;
    while (input.line(line, false)) {
        if (line != "begin") {
            report("? begin first");
            report(".");
            flush();
            continue;
        }
        const pid_t child = fork();
        if (child == 0) runExpert(input);
        int status = 0;
        waitpid(child, &status, 0);
        report("X " + std::to_string(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)));
        report(".");
        flush();
    }
    return 0;
}
