//+------------------------------------------------------------------+
//| VigiaBridge.mq5                                                  |
//| Sends the candles of the chart it sits on to Vigia, a program on |
//| the same computer. It only reads: no trading function is called  |
//| anywhere in this file, and Algo Trading can stay off.            |
//|                                                                  |
//| Compile it in MetaEditor (F7), drop it on a chart and paste the  |
//| token that Vigia shows. docs/mt5.md has every step.              |
//|                                                                  |
//| The file is plain ASCII and writes accents as \xHHHH, so that no |
//| editor and no code page can spoil the Portuguese messages.       |
//+------------------------------------------------------------------+
#property copyright   "Vigia, MIT License"
#property version     "1.00"
#property description "Sends the candles of this chart to Vigia on this computer. Read-only: it cannot trade."
#property description "Envia os candles desta tela ao Vigia neste computador. Somente leitura: nunca negocia."
#property description "Allow the address 127.0.0.1 under Tools > Options > Expert Advisors."

#define BRIDGE_VERSION      "1.0"
#define PROTOCOL_VERSION    1
// The literal address: a name such as localhost may resolve to ::1, where Vigia does not listen.
#define VIGIA_ADDRESS       "127.0.0.1"

#define TIMER_MS            100
#define CONNECT_TIMEOUT_MS  500
#define SEND_TIMEOUT_MS     1000
#define RECEIVE_TIMEOUT_MS  1000
// 0 would mean 120 seconds.
#define READ_TIMEOUT_MS     1
#define READS_A_ROUND       64
#define WELCOME_WITHIN_MS   5000
#define SILENCE_LIMIT_MS    30000
#define RETRY_FIRST_MS      1000
#define RETRY_LAST_MS       30000
#define HEARTBEAT_MS        5000
#define OFFSET_CHECK_MS     1000
#define FORM_EVERY_MS       250
#define SAY_AGAIN_MS        600000

#define CHUNK_ROWS          300
#define LINE_LIMIT          65536
#define APP_LINE_LIMIT      4096
#define UNSEEN_LIMIT        2000
#define TEXT_LIMIT          256

#define SESSION_END_SECONDS 3
#define OFFSET_STEP_SECONDS 900
#define KNOWN_ROWS          3
// How long history may load before the expert sends what there is.
#define HISTORY_WAIT_MS     10000
// The same for a terminal that is complete but has less than Vigia would like.
#define DEPTH_WAIT_MS       3000
// After the terminal came back its history fills up a little later than its connection says.
#define SETTLE_MS           5000
// Time given to history in one event, so that the chart stays quick.
#define HISTORY_SLICE_MS    200
// The widest time window of one history request, in candles.
#define WINDOW_LIMIT        20000
// The last 250 to 500 candles before the newest one are watched for holes that fill up late.
#define WATCHED_ROWS        250

enum ENUM_VIGIA_LANGUAGE
{
    VIGIA_LANGUAGE_AUTO = 0,       // Auto (terminal)
    VIGIA_LANGUAGE_PORTUGUESE = 1, // pt-BR
    VIGIA_LANGUAGE_ENGLISH = 2     // English
};

input int                 InpPort = 8766;                     // Vigia port / Porta do Vigia
input string              InpToken = "";                      // Token (Vigia: Conectar o MT5 / Connect MT5)
input int                 InpHistory = 0;                     // History limit, candles (0 = as Vigia asks)
input ENUM_VIGIA_LANGUAGE InpLanguage = VIGIA_LANGUAGE_AUTO;  // Language / Idioma

// One connection to Vigia.
struct VigiaLink
{
    int    socket;       // INVALID_HANDLE when there is none
    bool   welcomed;
    long   sent;         // n of the last line sent
    long   acked;        // n of the last line that Vigia has seen
    long   openedAt;     // milliseconds of NowMs(), as all that end in At
    long   heardAt;
    long   beatAt;
    long   offset;       // of the last heartbeat or hello, seconds
    long   formAt;
    long   formEveryMs;
    long   dropped;      // forming candles left out because Vigia was behind
    long   slowestMs;    // longest send since the last heartbeat
    string inbox;        // bytes of a line that is not complete yet
};

// History that Vigia waits for: the first one after the welcome (rid 0) or an answer to a need.
struct VigiaHistory
{
    bool   active;
    bool   located;      // the first candle is known
    bool   partial;      // the terminal has less than was asked for
    long   rid;
    long   chunk;
    long   from;         // the next candle to send opened here or later; 0 = the newest `wanted` ones
    long   wanted;
    long   rows;
    long   waitUntil;    // until then, history that loads is waited for
    long   deeperUntil;  // until then, a terminal with less than was asked for may load more
};

// Where Vigia stands in the terminal's own series of closed candles.
struct VigiaChain
{
    long   cursor;       // open of the last one sent; moves only after a successful send
    long   newest;       // open of the newest one that Vigia has, provisional or not
    long   start;        // first candle watched for holes
    long   rows;         // candles that the terminal had from `start` to `cursor` when they were sent
    long   nextStart;
    long   nextRows;
};

VigiaLink    g_link;
VigiaHistory g_history;
VigiaChain   g_chain;
MqlRates     g_known[KNOWN_ROWS];  // the newest closed candles that Vigia has from here, oldest first
int          g_knownCount = 0;
MqlRates     g_provisional;        // sent as provisional on this connection; time 0 = none
MqlRates     g_formed;             // sent last as forming
long         g_formedTick = 0;
long         g_closedUpTo = 0;     // the forming candle for which all closed ones have been sent
long         g_revisionFloor = 0;  // Vigia has no candle before this one
long         g_askedBars = 0;      // `bars` of the last welcome
long         g_rewindTo = 0;       // the next connection sends history from here at the latest; 0 = from `since`
bool         g_online = false;     // the terminal is connected to its server
long         g_settledAt = 0;      // when its history may be trusted again after it was offline
long         g_retryAt = 0;
long         g_retryMs = RETRY_FIRST_MS;
bool         g_idle = false;       // nothing to do until the inputs change
bool         g_portuguese = false;
string       g_session = "";
string       g_said = "";
long         g_saidAt = 0;
string       g_status = "";

//+------------------------------------------------------------------+
//| Events of the terminal                                           |
//+------------------------------------------------------------------+

// Runs again after a change of symbol, timeframe, inputs or account, and globals keep their values then.
int OnInit()
{
    ResetAll();
    if(MQLInfoInteger(MQL_TESTER) != 0)
    {
        Say(Text("o testador de estrat\x00E9gias n\x00E3o permite conex\x00F5es. Anexe o VigiaBridge a um gr\x00E1fico normal.",
                 "the strategy tester allows no connections. Attach VigiaBridge to an ordinary chart."));
        return INIT_FAILED;
    }
    CheckInputs();
    if(!EventSetMillisecondTimer(TIMER_MS))
    {
        Say(Text("o terminal n\x00E3o criou o temporizador (erro ", "the terminal did not create the timer (error ")
            + IntegerToString(GetLastError())
            + Text("). Anexe o VigiaBridge outra vez.", "). Attach VigiaBridge again."));
        return INIT_FAILED;
    }
    return INIT_SUCCEEDED;
}

// The terminal allows 2.5 seconds here; one line and a close are well within.
void OnDeinit(const int reason)
{
    EventKillTimer();
    if(g_link.socket != INVALID_HANDLE)
    {
        if(g_link.welcomed)
            SayBye(DeinitReason(reason));
        if(g_link.socket != INVALID_HANDLE)
            CloseSocket();
    }
    Comment("");
}

// A wake-up, not a list of ticks: the terminal drops ticks while one waits or runs.
void OnTick()
{
    Pump();
}

void OnTimer()
{
    Pump();
}

// Everything the expert does, in the order in which Vigia must see it.
void Pump()
{
    if(g_idle)
        return;
    WatchTerminal();
    if(g_link.socket == INVALID_HANDLE && !OpenLink())
        return;
    if(!Receive() || !CheckSilence())
        return;
    if(!g_link.welcomed)
        return;
    if(!SendHistory() || !SendClosed() || !SendProvisional() || !SendHeartbeat())
        return;
    SendForming();
}

//+------------------------------------------------------------------+
//| Start                                                            |
//+------------------------------------------------------------------+

void ResetAll()
{
    g_portuguese = SpeaksPortuguese();
    g_said = "";
    g_saidAt = 0;
    g_status = "";
    g_idle = false;
    g_retryAt = 0;
    g_retryMs = RETRY_FIRST_MS;
    g_knownCount = 0;
    g_askedBars = 0;
    g_settledAt = 0;
    g_rewindTo = 0;
    g_chain.newest = 0;
    ResetChain(0);
    g_online = (TerminalInfoInteger(TERMINAL_CONNECTED) != 0);
    MathSrand((int)(NowMs() % 1000003 + ChartID() % 1000003));
    g_session = IntegerToString(ChartID() % 1000000) + "-" + IntegerToString(MathRand());
    g_link.socket = INVALID_HANDLE;
    ResetLink();
}

void ResetLink()
{
    g_link.welcomed = false;
    g_link.sent = 0;
    g_link.acked = 0;
    g_link.openedAt = 0;
    g_link.heardAt = 0;
    g_link.beatAt = 0;
    g_link.offset = 0;
    g_link.formAt = 0;
    g_link.formEveryMs = FORM_EVERY_MS;
    g_link.dropped = 0;
    g_link.slowestMs = 0;
    g_link.inbox = "";
    g_history.active = false;
    g_history.located = false;
    g_history.partial = false;
    g_history.rid = 0;
    g_history.chunk = 0;
    g_history.from = 0;
    g_history.wanted = 0;
    g_history.rows = 0;
    g_history.waitUntil = 0;
    g_history.deeperUntil = 0;
    g_provisional.time = (datetime)0;
    g_formed.time = (datetime)0;
    g_formedTick = 0;
    g_closedUpTo = 0;
    g_revisionFloor = 0;
}

void ResetChain(const long cursor)
{
    g_chain.cursor = cursor;
    g_chain.newest = MathMax(g_chain.newest, cursor);
    g_chain.start = 0;
    g_chain.rows = 0;
    g_chain.nextStart = 0;
    g_chain.nextRows = 0;
}

bool SpeaksPortuguese()
{
    if(InpLanguage == VIGIA_LANGUAGE_PORTUGUESE)
        return true;
    if(InpLanguage == VIGIA_LANGUAGE_ENGLISH)
        return false;
    string language = TerminalInfoString(TERMINAL_LANGUAGE);
    StringToLower(language);
    return StringFind(language, "portu") >= 0;
}

void CheckInputs()
{
    const int length = StringLen(Token());
    if(length == 0)
    {
        g_idle = true;
        Say(Text("falta o token. No Vigia abra Conectar o MT5, copie o token, aperte F7 neste gr\x00E1fico e cole em Token.",
                 "the token is missing. In Vigia open Connect MT5, copy the token, press F7 on this chart and paste it into Token."));
    }
    else if(InpPort < 1 || InpPort > 65535)
    {
        g_idle = true;
        Say(Text("a porta ", "the port ") + IntegerToString(InpPort)
            + Text(" n\x00E3o existe. Aperte F7 neste gr\x00E1fico e use a porta que o Vigia mostra (normalmente 8766).",
                   " does not exist. Press F7 on this chart and use the port that Vigia shows (usually 8766)."));
    }
    else
    {
        if(length != 64)
            Say(Text("o token tem ", "the token has ") + IntegerToString(length)
                + Text(" caracteres em vez de 64. Copie-o inteiro outra vez no Vigia, em Conectar o MT5.",
                       " characters instead of 64. Copy all of it again in Vigia, under Connect MT5."));
        Say(Text("l\x00EA ", "reads ") + ChartName()
            + Text(" e liga para ", " and calls ") + VIGIA_ADDRESS + ":" + IntegerToString(InpPort)
            + Text(". Somente leitura: este programa nunca negocia.", ". Read-only: this program never trades."));
    }
    if(g_idle)
        ShowStatus(Text("parado, veja a aba Experts", "stopped, see the Experts tab"));
}

// Without what people copy along with a token.
string Token()
{
    string token = InpToken;
    StringTrimLeft(token);
    StringTrimRight(token);
    return token;
}

string ChartName()
{
    return _Symbol + " " + StringSubstr(EnumToString((ENUM_TIMEFRAMES)_Period), 7);
}

string DeinitReason(const int reason)
{
    switch(reason)
    {
        case REASON_PROGRAM:
            return "program";
        case REASON_REMOVE:
            return "removed";
        case REASON_RECOMPILE:
            return "recompiled";
        case REASON_CHARTCHANGE:
            return "chart-change";
        case REASON_CHARTCLOSE:
            return "chart-close";
        case REASON_PARAMETERS:
            return "inputs";
        case REASON_ACCOUNT:
            return "account";
        case REASON_TEMPLATE:
            return "template";
        case REASON_INITFAILED:
            return "init-failed";
        case REASON_CLOSE:
            return "terminal-close";
    }
    return "other";
}

//+------------------------------------------------------------------+
//| Connection                                                       |
//+------------------------------------------------------------------+

bool OpenLink()
{
    if(NowMs() < g_retryAt)
        return false;
    if(TickSize() <= 0.0 || ServerNow() <= 0)
    {
        // A terminal that has just started knows its symbols and its server's clock a moment later.
        g_retryAt = NowMs() + RETRY_FIRST_MS;
        ShowStatus(Text("espera os dados do ativo", "waits for the symbol's data"));
        return false;
    }
    ShowStatus(Text("procura o Vigia", "looks for Vigia"));
    const int handle = SocketCreate();
    if(handle == INVALID_HANDLE)
    {
        ExplainFailure(GetLastError());
        ScheduleRetry();
        return false;
    }
    ResetLastError();
    if(!SocketConnect(handle, VIGIA_ADDRESS, (uint)InpPort, CONNECT_TIMEOUT_MS))
    {
        const int error = GetLastError();
        SocketClose(handle);
        ExplainFailure(error);
        ScheduleRetry();
        return false;
    }
    // By default a send waits for ever.
    SocketTimeouts(handle, SEND_TIMEOUT_MS, RECEIVE_TIMEOUT_MS);
    ResetLink();
    g_link.socket = handle;
    g_link.openedAt = NowMs();
    g_link.heardAt = g_link.openedAt;
    return SendHello();
}

void CloseSocket()
{
    SocketClose(g_link.socket);
    g_link.socket = INVALID_HANDLE;
    g_link.welcomed = false;
}

void DropLink(const string text)
{
    Say(text);
    CloseSocket();
    ScheduleRetry();
    ShowStatus(Text("sem liga\x00E7\x00E3o com o Vigia", "no link to Vigia"));
}

// 1 to 30 seconds, doubling, and up to a quarter more so that many charts do not call at once.
void ScheduleRetry()
{
    const long jitter = g_retryMs * (long)MathRand() / 32767 / 4;
    g_retryAt = NowMs() + g_retryMs + jitter;
    g_retryMs = MathMin(g_retryMs * 2, (long)RETRY_LAST_MS);
}

void ExplainFailure(const int error)
{
    // 4014 = the terminal forbids the call: the address is not on its list. 5272 = nobody answered.
    if(error == 4014)
    {
        Say(Text("o terminal n\x00E3o permite o endere\x00E7o 127.0.0.1. Abra Ferramentas > Op\x00E7\x00F5es > Expert Advisors, marque 'Permitir WebRequest', acrescente 127.0.0.1 \x00E0 lista e confirme com OK. O VigiaBridge tenta de novo sozinho.",
                 "the terminal does not allow the address 127.0.0.1. Open Tools > Options > Expert Advisors, tick 'Allow WebRequest for listed URL', add 127.0.0.1 to the list and press OK. VigiaBridge tries again by itself."));
    }
    else if(error == 5272)
    {
        Say(Text("o Vigia n\x00E3o atende em 127.0.0.1:", "Vigia does not answer on 127.0.0.1:") + IntegerToString(InpPort)
            + Text(". Abra o Vigia e confira a porta em Conectar o MT5; confira tamb\x00E9m se 127.0.0.1 est\x00E1 permitido em Ferramentas > Op\x00E7\x00F5es > Expert Advisors. O VigiaBridge tenta de novo sozinho.",
                   ". Open Vigia and compare the port with the one under Connect MT5; also check that 127.0.0.1 is allowed under Tools > Options > Expert Advisors. VigiaBridge tries again by itself."));
    }
    else
    {
        Say(Text("a conex\x00E3o falhou (erro ", "the connection failed (error ") + IntegerToString(error)
            + Text("). O VigiaBridge tenta de novo sozinho; se continuar, reinicie o terminal.",
                   "). VigiaBridge tries again by itself; if it goes on, restart the terminal."));
    }
    ShowStatus(Text("sem liga\x00E7\x00E3o com o Vigia", "no link to Vigia"));
}

bool CheckSilence()
{
    const long now = NowMs();
    if(!g_link.welcomed && now - g_link.openedAt > WELCOME_WITHIN_MS)
    {
        DropLink(Text("o programa que atende na porta ", "the program that answers on port ") + IntegerToString(InpPort)
                 + Text(" n\x00E3o respondeu em 5 segundos. Confira no Vigia, em Conectar o MT5, se a porta \x00E9 esta.",
                        " did not reply within 5 seconds. Check in Vigia, under Connect MT5, that this is its port."));
        return false;
    }
    if(now - g_link.heardAt > SILENCE_LIMIT_MS)
    {
        DropLink(Text("o Vigia est\x00E1 calado h\x00E1 30 segundos; a liga\x00E7\x00E3o foi refeita. Se continuar, reinicie o Vigia.",
                      "Vigia has been silent for 30 seconds; the link is being made again. If it goes on, restart Vigia."));
        return false;
    }
    return true;
}

// False when the link is gone: what was written of a line cannot be taken back, so the link is given up with it.
bool SendLine(const string fields)
{
    const string line = "{\"n\":" + IntegerToString(g_link.sent + 1) + "," + fields + "}\n";
    uchar bytes[];
    const int length = StringToCharArray(line, bytes, 0, WHOLE_ARRAY, CP_UTF8) - 1;
    if(length > LINE_LIMIT)
    {
        DropLink(Text("uma linha ficou longa demais; avise quem cuida do Vigia.", "a line grew too long; tell whoever looks after Vigia."));
        return false;
    }
    const long startedAt = NowMs();
    if(!SendBytes(bytes, length))
    {
        DropLink(Text("o envio ao Vigia falhou; a liga\x00E7\x00E3o ser\x00E1 refeita e nada se perde.",
                      "sending to Vigia failed; the link will be made again and nothing is lost."));
        return false;
    }
    g_link.slowestMs = MathMax(g_link.slowestMs, NowMs() - startedAt);
    g_link.sent++;
    return true;
}

// SocketSend may write less than it was given, and always starts at the first element.
bool SendBytes(const uchar &bytes[], const int length)
{
    const long startedAt = NowMs();
    int done = SocketSend(g_link.socket, bytes, (uint)length);
    if(done <= 0)
        return false;
    uchar rest[];
    while(done < length)
    {
        if(NowMs() - startedAt > SEND_TIMEOUT_MS)
            return false;
        const int left = length - done;
        if(ArrayResize(rest, left) != left || ArrayCopy(rest, bytes, 0, done, left) != left)
            return false;
        const int sent = SocketSend(g_link.socket, rest, (uint)left);
        if(sent <= 0)
            return false;
        done += sent;
    }
    return true;
}

// Vigia has not seen the last 2,000 lines: only closed candles and heartbeats go out.
bool Congested()
{
    return g_link.sent - g_link.acked > UNSEEN_LIMIT;
}

//+------------------------------------------------------------------+
//| What Vigia says                                                  |
//+------------------------------------------------------------------+

// False when the link is gone.
bool Receive()
{
    for(int round = 0; round < READS_A_ROUND; round++)
    {
        const uint readable = SocketIsReadable(g_link.socket);
        if(readable == 0)
            break;
        // Never more than is there: the terminal would wait for the rest.
        const uint wanted = MathMin(readable, (uint)APP_LINE_LIMIT);
        uchar chunk[];
        const int got = SocketRead(g_link.socket, chunk, wanted, READ_TIMEOUT_MS);
        // A fresh socket claims one byte that is not there; a dead one is found out below.
        if(got <= 0)
            break;
        g_link.inbox += CharArrayToString(chunk, 0, got, CP_UTF8);
        if(!TakeLines())
            return false;
    }
    if(SocketIsConnected(g_link.socket))
        return true;
    DropLink(Text("o Vigia fechou a liga\x00E7\x00E3o. O VigiaBridge tenta de novo sozinho.",
                  "Vigia closed the link. VigiaBridge tries again by itself."));
    return false;
}

bool TakeLines()
{
    int end = StringFind(g_link.inbox, "\n");
    while(end >= 0)
    {
        // A length of 0 means "to the end" for StringSubstr.
        const string line = end > 0 ? StringSubstr(g_link.inbox, 0, end) : "";
        const int rest = StringLen(g_link.inbox) - end - 1;
        g_link.inbox = rest > 0 ? StringSubstr(g_link.inbox, end + 1, rest) : "";
        if(StringLen(line) > APP_LINE_LIMIT)
            return RefuseLongLine();
        if(!HandleLine(line))
            return false;
        end = StringFind(g_link.inbox, "\n");
    }
    if(StringLen(g_link.inbox) > APP_LINE_LIMIT)
        return RefuseLongLine();
    return true;
}

bool RefuseLongLine()
{
    if(SendLine("\"t\":\"err\",\"code\":\"proto\",\"fatal\":true,\"msg\":\"a line of more than 4096 bytes\""))
        DropLink(Text("o programa que atende nesta porta n\x00E3o fala como o Vigia. Confira no Vigia, em Conectar o MT5, qual \x00E9 a porta.",
                      "the program that answers on this port does not talk as Vigia does. Check in Vigia, under Connect MT5, which port it is."));
    return false;
}

// False when the link is gone. Types that this version does not know are skipped.
bool HandleLine(const string &line)
{
    string type = "";
    if(!ReadField(line, "t", type))
        return true;
    g_link.heardAt = NowMs();
    if(type == "welcome")
        return HandleWelcome(line);
    if(type == "err")
        return HandleError(line);
    if(type == "ack")
        g_link.acked = MathMax(g_link.acked, MathMin(ReadLong(line, "n", 0), g_link.sent));
    else if(type == "need" && g_link.welcomed)
        StartHistory(ReadLong(line, "rid", 0), ReadLong(line, "from", 0), g_askedBars);
    return true;
}

bool HandleWelcome(const string &line)
{
    if(g_link.welcomed)
        return true;
    if(ReadLong(line, "v", 0) != PROTOCOL_VERSION)
    {
        g_retryMs = RETRY_LAST_MS;
        DropLink(VersionText());
        return false;
    }
    g_link.welcomed = true;
    g_link.beatAt = NowMs();
    g_link.formEveryMs = MathMax((long)FORM_EVERY_MS, ReadLong(line, "form_ms", FORM_EVERY_MS));
    g_retryMs = RETRY_FIRST_MS;
    g_askedBars = MathMax((long)0, ReadLong(line, "bars", 0));
    if(InpHistory > 0)
        g_askedBars = MathMin(g_askedBars, (long)InpHistory);
    long since = MathMax((long)0, ReadLong(line, "since", 0));
    if(since > 0)
        Say(Text("ligado ao Vigia, que j\x00E1 tem ", "linked to Vigia, which already has ") + ChartName()
            + Text(" at\x00E9 ", " up to ") + TimeToString((datetime)since, TIME_DATE | TIME_MINUTES)
            + Text("; continua dali.", "; goes on from there."));
    else
        Say(Text("ligado ao Vigia; envia o hist\x00F3rico de ", "linked to Vigia; sends the history of ") + ChartName() + ".");
    // Nothing older than the first candle sent is Vigia's when it had none.
    g_revisionFloor = since > 0 ? 0 : LONG_MAX;
    if(HoleFilled())
        g_rewindTo = g_chain.start;
    g_chain.newest = since;
    if(since > 0 && g_rewindTo > 0)
        since = MathMin(since, g_rewindTo);
    ForgetKnownFrom(since);
    StartHistory(0, since, g_askedBars);
    return true;
}

bool HandleError(const string &line)
{
    string code = "";
    string detail = "";
    string fatal = "";
    ReadField(line, "code", code);
    ReadField(line, "msg", detail);
    ReadField(line, "fatal", fatal);
    string text = ErrorText(code);
    if(detail != "")
        text += " [" + code + ": " + detail + "]";
    if(fatal != "true" && fatal != "1")
    {
        Say(text);
        return true;
    }
    // These stay wrong until somebody changes something: asking every second would only lock Vigia's door.
    if(code == "auth" || code == "version" || code == "symbol")
        g_retryMs = RETRY_LAST_MS;
    DropLink(text);
    return false;
}

string VersionText()
{
    return Text("este VigiaBridge e o Vigia s\x00E3o de vers\x00F5es diferentes. Instale outra vez o VigiaBridge que acompanha o Vigia e compile com F7.",
                "this VigiaBridge and Vigia are of different versions. Install the VigiaBridge that came with this Vigia and compile it with F7.");
}

string ErrorText(const string code)
{
    if(code == "auth")
        return Text("o Vigia n\x00E3o aceitou o token. Copie-o outra vez no Vigia (Conectar o MT5), aperte F7 neste gr\x00E1fico e cole em Token. Depois de v\x00E1rios erros o Vigia espera um minuto.",
                    "Vigia did not accept the token. Copy it again in Vigia (Connect MT5), press F7 on this chart and paste it into Token. After several failures Vigia waits a minute.");
    if(code == "version")
        return VersionText();
    if(code == "symbol")
        return Text("o Vigia n\x00E3o trabalha com ", "Vigia does not work with ") + ChartName()
               + Text(". Mude o ativo ou o per\x00EDodo deste gr\x00E1fico.", ". Change the symbol or the timeframe of this chart.");
    if(code == "busy")
        return Text("outro VigiaBridge j\x00E1 envia ", "another VigiaBridge already sends ") + ChartName()
               + Text(". Retire um dos dois; este tenta de novo sozinho.", ". Remove one of the two; this one tries again by itself.");
    if(code == "proto")
        return Text("o Vigia n\x00E3o entendeu uma linha e fechou a liga\x00E7\x00E3o. Ela ser\x00E1 refeita; se continuar, instale o VigiaBridge outra vez.",
                    "Vigia did not understand a line and closed the link. It will be made again; if it goes on, install VigiaBridge again.");
    return Text("o Vigia teve um problema interno. O VigiaBridge tenta de novo sozinho; veja os avisos no Vigia.",
                "Vigia had an internal problem. VigiaBridge tries again by itself; see the notices in Vigia.");
}

//+------------------------------------------------------------------+
//| Lines to Vigia                                                   |
//+------------------------------------------------------------------+

bool SendHello()
{
    string fields = "\"t\":\"hello\",\"v\":" + IntegerToString(PROTOCOL_VERSION);
    fields += ",\"vmin\":" + IntegerToString(PROTOCOL_VERSION);
    fields += ",\"sid\":" + JsonText(g_session);
    fields += ",\"tok\":" + JsonText(Token());
    fields += ",\"ea\":\"" + BRIDGE_VERSION + "\"";
    fields += ",\"build\":" + IntegerToString(TerminalInfoInteger(TERMINAL_BUILD));
    fields += ",\"sym\":" + JsonText(_Symbol);
    fields += ",\"basis\":" + JsonText(SymbolInfoString(_Symbol, SYMBOL_BASIS));
    fields += ",\"tf\":" + IntegerToString(PeriodLength());
    fields += ",\"dg\":" + IntegerToString(_Digits);
    fields += ",\"pt\":" + PlainNumber(_Point);
    fields += ",\"ts\":" + PlainNumber(TickSize());
    fields += ",\"chart\":\"" + (DrawsLast() ? "last" : "bid") + "\"";
    fields += ",\"acct\":\"" + AccountKind() + "\"";
    fields += ",\"srv\":" + JsonText(AccountInfoString(ACCOUNT_SERVER));
    fields += ",\"broker\":" + JsonText(AccountInfoString(ACCOUNT_COMPANY));
    g_link.offset = ServerOffset();
    fields += ",\"off\":" + IntegerToString(g_link.offset);
    fields += ",\"now\":" + IntegerToString(ServerNow());
    fields += ",\"cur\":" + IntegerToString(FormingTime());
    fields += ",\"maxb\":" + IntegerToString(TerminalInfoInteger(TERMINAL_MAXBARS));
    fields += ",\"delayed\":" + IntegerToString(SymbolInfoInteger(_Symbol, SYMBOL_SUBSCRIPTION_DELAY));
    return SendLine(fields);
}

bool SendHeartbeat()
{
    // A new offset is told before the first candle that needs it.
    const long passed = NowMs() - g_link.beatAt;
    const long offset = ServerOffset();
    if(passed < OFFSET_CHECK_MS || (passed < HEARTBEAT_MS && offset == g_link.offset))
        return true;
    g_link.beatAt = NowMs();
    g_link.offset = offset;
    string fields = "\"t\":\"hb\",\"now\":" + IntegerToString(ServerNow());
    fields += ",\"off\":" + IntegerToString(offset);
    fields += ",\"conn\":" + JsonBool(g_online);
    fields += ",\"last\":" + IntegerToString(LastQuote());
    fields += ",\"drop\":" + IntegerToString(g_link.dropped);
    fields += ",\"sendms\":" + IntegerToString(g_link.slowestMs);
    if(!SendLine(fields))
        return false;
    g_link.slowestMs = 0;
    if(g_history.active)
        return true;
    return SendRevisions() && WatchHistory();
}

bool SayBye(const string why)
{
    return SendLine("\"t\":\"bye\",\"why\":" + JsonText(why));
}

bool SendBar(const MqlRates &row, const long previous, const bool provisional, const bool revised)
{
    return SendLine("\"t\":\"bar\",\"p\":" + IntegerToString(previous)
                    + ",\"prov\":" + JsonBool(provisional)
                    + ",\"rev\":" + JsonBool(revised)
                    + ",\"b\":" + JsonRow(row));
}

// The price of the moment. Never queued: only the newest one goes out, at most every 250 ms.
bool SendForming()
{
    const long now = NowMs();
    if(g_history.active || now - g_link.formAt < g_link.formEveryMs)
        return true;
    MqlTick tick;
    MqlRates rows[];
    if(!SymbolInfoTick(_Symbol, tick) || CopyRates(_Symbol, _Period, 0, 1, rows) != 1)
        return true;
    // A candle that Vigia already has as closed is not forming any more, and closed ones go first.
    if((long)rows[0].time != g_closedUpTo || rows[0].time == g_provisional.time)
        return true;
    if(SameRow(rows[0], g_formed) && (long)tick.time_msc == g_formedTick)
        return true;
    g_link.formAt = now;
    if(Congested())
    {
        g_link.dropped++;
        return true;
    }
    g_formed = rows[0];
    g_formedTick = (long)tick.time_msc;
    return SendLine("\"t\":\"form\",\"ms\":" + IntegerToString((long)tick.time_msc)
                    + ",\"bid\":" + Price(tick.bid)
                    + ",\"ask\":" + Price(tick.ask)
                    + ",\"last\":" + Price(tick.last)
                    + ",\"b\":" + JsonRow(rows[0]));
}

//+------------------------------------------------------------------+
//| Closed candles                                                   |
//+------------------------------------------------------------------+

// Every candle between the cursor and the forming one, however many there are: the terminal's history is the queue.
bool SendClosed()
{
    if(g_history.active || !Settled())
        return true;
    const long forming = FormingTime();
    if(forming <= 0 || (forming == g_closedUpTo && LastClosedTime() <= g_chain.cursor))
        return true;
    MqlRates rows[];
    long previous = 0;
    const int count = ReadClosed(g_chain.cursor + 1, forming, CHUNK_ROWS, rows, previous);
    for(int i = 0; i < count; i++)
    {
        // It appeared behind a candle that went out as provisional: as a single line it would come too late.
        if((long)rows[i].time < g_chain.newest)
            return Rewind(g_chain.cursor);
        if(!SendBar(rows[i], previous, false, false))
            return false;
        Remember(rows[i]);
        previous = (long)rows[i].time;
    }
    if(count >= 0 && LastClosedTime() <= g_chain.cursor)
        g_closedUpTo = forming;
    return true;
}

// After the session's last candle no tick comes to close it, so the server's clock does. Sent again when the closing
// auction still changes it; the final one follows with the next session.
bool SendProvisional()
{
    if(g_history.active || !g_online || !Settled())
        return true;
    const long forming = FormingTime();
    if(forming <= 0 || forming != g_closedUpTo || ServerNow() <= forming + PeriodLength() + SESSION_END_SECONDS)
        return true;
    const bool again = ((long)g_provisional.time == forming);
    if(again && NowMs() - g_link.beatAt < HEARTBEAT_MS)
        return true;
    MqlRates rows[];
    const int got = CopyRates(_Symbol, _Period, 0, 2, rows);
    if(got < 1 || (long)rows[got - 1].time != forming)
        return true;
    if(again && SameRow(rows[got - 1], g_provisional))
        return true;
    if(!SendBar(rows[got - 1], got > 1 ? (long)rows[0].time : 0, true, false))
        return false;
    g_chain.newest = MathMax(g_chain.newest, forming);
    g_provisional = rows[got - 1];
    return true;
}

// The server may correct a candle after it closed: the last three are read again at every heartbeat.
bool SendRevisions()
{
    MqlRates rows[];
    const int got = CopyRates(_Symbol, _Period, 1, KNOWN_ROWS + 1, rows);
    for(int i = MathMax(0, got - KNOWN_ROWS); i < got; i++)
    {
        const long time = (long)rows[i].time;
        if(time > g_chain.cursor || time < g_revisionFloor)
            continue;
        const int at = FindKnown(time);
        if(at >= 0 && SameRow(g_known[at], rows[i]))
            continue;
        const long previous = i > 0 ? (long)rows[i - 1].time : TimeBefore(time);
        if(!SendBar(rows[i], previous, false, true))
            return false;
        RememberKnown(rows[i]);
    }
    return true;
}

// The cursor moves here and nowhere else, after the candle went out.
void Remember(const MqlRates &row)
{
    const long time = (long)row.time;
    RememberKnown(row);
    g_chain.cursor = time;
    g_chain.newest = MathMax(g_chain.newest, time);
    if(g_chain.start == 0)
    {
        g_chain.start = time;
        g_chain.nextStart = time;
    }
    g_chain.rows++;
    g_chain.nextRows++;
    if(g_chain.nextRows <= WATCHED_ROWS)
        return;
    g_chain.start = g_chain.nextStart;
    g_chain.rows = g_chain.nextRows;
    g_chain.nextStart = time;
    g_chain.nextRows = 1;
}

void RememberKnown(const MqlRates &row)
{
    const int at = FindKnown((long)row.time);
    if(at >= 0)
    {
        g_known[at] = row;
        return;
    }
    if(g_knownCount == KNOWN_ROWS)
    {
        if(row.time < g_known[0].time)
            return;
        for(int i = 1; i < KNOWN_ROWS; i++)
            g_known[i - 1] = g_known[i];
        g_knownCount--;
    }
    int place = g_knownCount;
    while(place > 0 && g_known[place - 1].time > row.time)
    {
        g_known[place] = g_known[place - 1];
        place--;
    }
    g_known[place] = row;
    g_knownCount++;
}

int FindKnown(const long time)
{
    for(int i = 0; i < g_knownCount; i++)
        if((long)g_known[i].time == time)
            return i;
    return -1;
}

// Candles that Vigia may not have received, or that are sent once more.
void ForgetKnownFrom(const long time)
{
    while(g_knownCount > 0 && (long)g_known[g_knownCount - 1].time >= time)
        g_knownCount--;
}

//+------------------------------------------------------------------+
//| History                                                          |
//+------------------------------------------------------------------+

// From `from` inclusive, or the newest `wanted` candles when `from` is 0, up to the last closed one.
void StartHistory(const long rid, const long from, const long wanted)
{
    g_history.active = true;
    g_history.located = false;
    g_history.partial = false;
    g_history.rid = rid;
    g_history.chunk = 0;
    g_history.from = MathMax((long)0, from);
    g_history.wanted = wanted;
    g_history.rows = 0;
    g_history.waitUntil = MathMax(NowMs(), g_settledAt) + HISTORY_WAIT_MS;
    g_history.deeperUntil = MathMax(NowMs(), g_settledAt) + DEPTH_WAIT_MS;
    g_closedUpTo = 0;
}

// False when the link is gone.
bool SendHistory()
{
    const long startedAt = NowMs();
    while(g_history.active && !Congested() && !IsStopped() && NowMs() - startedAt <= HISTORY_SLICE_MS)
    {
        if(!g_history.located && !LocateHistory())
            return true;
        bool waits = false;
        if(!SendChunk(waits))
            return false;
        if(waits)
            return true;
    }
    return true;
}

// Finds the first candle to send. A terminal that is still loading answers with fewer candles and no error, so it gets
// some time; after that whatever it has goes out, marked as partial.
bool LocateHistory()
{
    const bool waits = NowMs() < g_history.waitUntil;
    if(!Settled() || (waits && (!Synchronized() || FormingTime() <= 0)))
        return false;
    const bool waitsForDepth = NowMs() < g_history.deeperUntil;
    if(g_history.from > 0)
    {
        g_history.partial = (FirstTime() > g_history.from);
        if(waitsForDepth && g_history.partial)
        {
            // Asking makes the terminal load what it does not have yet.
            MqlRates older[];
            CopyRates(_Symbol, _Period, (datetime)g_history.from, 1, older);
            return false;
        }
    }
    else if(!LocateNewest(waitsForDepth))
        return false;
    if(!Synchronized())
        g_history.partial = true;
    g_revisionFloor = MathMin(g_revisionFloor, g_history.from);
    const long last = LastClosedTime();
    ForgetKnownFrom(g_history.from);
    ResetChain(last > 0 ? MathMin(g_history.from - 1, last) : g_history.from - 1);
    WatchBackwards();
    g_history.located = true;
    return true;
}

// The candles just before the history are watched, too: Vigia may have them with the hole that the terminal has now.
void WatchBackwards()
{
    if(g_history.from <= g_revisionFloor)
        return;
    MqlRates older[];
    const int got = CopyRates(_Symbol, _Period, (datetime)g_chain.cursor, WATCHED_ROWS, older);
    if(got < 1)
        return;
    g_chain.start = (long)older[0].time;
    g_chain.rows = got;
    g_chain.nextStart = (long)older[got - 1].time;
    g_chain.nextRows = 1;
}

bool LocateNewest(const bool waits)
{
    const long most = MathMax((long)0, (long)TerminalInfoInteger(TERMINAL_MAXBARS) - 1);
    const long wanted = MathMin(g_history.wanted, most);
    const long available = (long)MathMax(0, Bars(_Symbol, _Period) - 1);
    const long count = MathMin(wanted, available);
    g_history.partial = (count < g_history.wanted);
    MqlRates oldest[];
    const long place = waits ? wanted : count;
    const int got = place > 0 ? CopyRates(_Symbol, _Period, (int)place, 1, oldest) : 0;
    if(waits && wanted > 0 && (got < 1 || available < wanted))
        return false;
    g_history.from = got > 0 ? (long)oldest[0].time : MathMax((long)1, FormingTime());
    return true;
}

// One line of at most 300 candles. `waits` = the terminal has no answer yet. False when the link is gone.
bool SendChunk(bool &waits)
{
    MqlRates rows[];
    long previous = 0;
    int count = ReadClosed(g_history.from, FormingTime(), CHUNK_ROWS, rows, previous);
    if(count < 0)
    {
        if(NowMs() < g_history.waitUntil)
        {
            waits = true;
            return true;
        }
        count = 0;
        g_history.partial = true;
    }
    string list = "";
    for(int i = 0; i < count; i++)
        list += (i > 0 ? "," : "") + JsonRow(rows[i]);
    const bool end = (count == 0 || LastClosedTime() <= (long)rows[count - 1].time);
    const string fields = "\"t\":\"hist\",\"rid\":" + IntegerToString(g_history.rid)
                          + ",\"i\":" + IntegerToString(g_history.chunk)
                          + ",\"p\":" + IntegerToString(previous)
                          + ",\"end\":" + JsonBool(end)
                          + ",\"sync\":" + JsonBool(Synchronized())
                          + ",\"partial\":" + JsonBool(g_history.partial)
                          + ",\"bars\":[" + list + "]";
    if(!SendLine(fields))
        return false;
    for(int i = 0; i < count; i++)
        Remember(rows[i]);
    g_history.chunk++;
    g_history.rows += count;
    if(count > 0)
        g_history.from = (long)rows[count - 1].time + 1;
    if(end)
        FinishHistory();
    return true;
}

void FinishHistory()
{
    g_history.active = false;
    g_rewindTo = 0;
    ShowStatus(Text("ao vivo", "live"));
    if(g_history.rows > 1)
        Say(IntegerToString(g_history.rows) + Text(" candles de ", " candles of ") + ChartName()
            + Text(" enviados ao Vigia.", " sent to Vigia."));
    if(g_history.partial)
        Say(Text("o terminal tem menos hist\x00F3rico de ", "the terminal has less history of ") + ChartName()
            + Text(" do que o Vigia pediu. Role o gr\x00E1fico para tr\x00E1s para carregar mais, ou aumente Ferramentas > Op\x00E7\x00F5es > Gr\x00E1ficos > M\x00E1x. de barras.",
                   " than Vigia asked for. Scroll the chart back to load more, or raise Tools > Options > Charts > Max bars in chart."));
}

// Up to `limit` closed candles that opened at `from` or later, oldest first. `previous` becomes the open of the candle
// before the first of them, or of the last closed one when there are none; 0 = the terminal has none. Returns how many,
// or -1 when the terminal cannot answer yet.
int ReadClosed(const long from, const long forming, const int limit, MqlRates &rows[], long &previous)
{
    if(forming <= 0)
        return -1;
    long begin = MathMax(from, FirstTime());
    long width = limit * PeriodLength();
    int count = 0;
    // Nights and weekends have no candles: the window grows until it holds enough.
    while(begin < forming && !IsStopped())
    {
        const long stop = MathMin(begin + width, forming);
        const int got = CopyClosed(begin, stop, forming, limit, rows);
        if(got < 0 && stop >= forming)
            return -1;
        count = MathMax(0, got);
        if(count >= limit || stop >= forming)
            break;
        if(width < WINDOW_LIMIT * PeriodLength())
            width *= 2;
        else if(count > 0)
            break;
        else
            begin = stop + 1;
    }
    previous = TimeBefore(count > 0 ? (long)rows[0].time : forming);
    return count;
}

// The closed candles of a window of time, at most `limit`; -1 when the terminal has no answer.
int CopyClosed(const long begin, const long stop, const long forming, const int limit, MqlRates &rows[])
{
    MqlRates found[];
    const int got = CopyRates(_Symbol, _Period, (datetime)begin, (datetime)stop, found);
    if(got <= 0)
        return -1;
    if(ArrayResize(rows, MathMin(got, limit)) < 0)
        return -1;
    int count = 0;
    for(int i = 0; i < got && count < limit; i++)
    {
        const long time = (long)found[i].time;
        if(time < begin || time >= forming)
            continue;
        rows[count] = found[i];
        count++;
    }
    return count;
}

// The open of the candle before `time` in the terminal's own series; 0 = none.
long TimeBefore(const long time)
{
    MqlRates before[];
    if(CopyRates(_Symbol, _Period, (datetime)(time - 1), 1, before) != 1)
        return 0;
    return (long)before[0].time < time ? (long)before[0].time : 0;
}

//+------------------------------------------------------------------+
//| The terminal's own connection and history                        |
//+------------------------------------------------------------------+

// While the terminal is offline its last candle stands still, and what it missed fills up after it came back.
void WatchTerminal()
{
    const bool online = (TerminalInfoInteger(TERMINAL_CONNECTED) != 0);
    if(online == g_online)
        return;
    g_online = online;
    if(!online)
    {
        Say(Text("o terminal perdeu a conex\x00E3o com a corretora; os candles param at\x00E9 ela voltar.",
                 "the terminal lost its connection to the broker; candles stop until it is back."));
        return;
    }
    Say(Text("o terminal voltou a se conectar com a corretora; o VigiaBridge envia o que faltou.",
             "the terminal is connected to the broker again; VigiaBridge sends what was missed."));
    g_settledAt = NowMs() + SETTLE_MS;
}

// False for a moment after the terminal came back from being offline: its first ticks arrive before the candles that it
// missed, and its last candle is still the one of before.
bool Settled()
{
    const long now = NowMs();
    return now >= g_settledAt && (Synchronized() || now >= g_settledAt + HISTORY_WAIT_MS);
}

// At each heartbeat: the server may have filled a hole between candles that were already sent. False when the link is gone.
bool WatchHistory()
{
    return HoleFilled() ? Rewind(g_chain.start) : true;
}

// Only history may bring candles that lie before others: a new connection begins with it. Always false, the link is gone.
bool Rewind(const long time)
{
    g_rewindTo = time;
    if(SayBye("history-filled"))
        DropLink(Text("a corretora completou o hist\x00F3rico de ", "the broker completed the history of ") + ChartName()
                 + Text("; o VigiaBridge liga de novo e envia o que faltava.", "; VigiaBridge calls again and sends what was missing."));
    return false;
}

// The terminal has more candles among those that Vigia has than it had when they were sent.
bool HoleFilled()
{
    if(g_chain.rows < 1)
        return false;
    const long last = MathMax(g_chain.cursor, MathMin(g_chain.newest - 1, LastClosedTime()));
    datetime times[];
    return CopyTime(_Symbol, _Period, (datetime)g_chain.start, (datetime)last, times) > g_chain.rows;
}

bool Synchronized()
{
    return SeriesInfoInteger(_Symbol, _Period, SERIES_SYNCHRONIZED) != 0;
}

long FormingTime()
{
    return (long)iTime(_Symbol, _Period, 0);
}

long LastClosedTime()
{
    return (long)iTime(_Symbol, _Period, 1);
}

long FirstTime()
{
    return MathMax((long)1, SeriesInfoInteger(_Symbol, _Period, SERIES_FIRSTDATE));
}

long PeriodLength()
{
    return (long)PeriodSeconds(_Period);
}

// The server's wall clock, in seconds, as all times of candles.
long ServerNow()
{
    return (long)TimeTradeServer();
}

// The server's wall clock minus UTC, in seconds; snapped, since the two clocks are never read at one instant.
long ServerOffset()
{
    const double steps = (double)((long)TimeTradeServer() - (long)TimeGMT()) / OFFSET_STEP_SECONDS;
    return (long)MathRound(steps) * OFFSET_STEP_SECONDS;
}

// The time of the symbol's last quote, 0 = none yet.
long LastQuote()
{
    MqlTick tick;
    return SymbolInfoTick(_Symbol, tick) ? (long)tick.time : 0;
}

long NowMs()
{
    return (long)GetTickCount64();
}

double TickSize()
{
    const double size = SymbolInfoDouble(_Symbol, SYMBOL_TRADE_TICK_SIZE);
    return size > 0.0 ? size : _Point;
}

bool DrawsLast()
{
    return SymbolInfoInteger(_Symbol, SYMBOL_CHART_MODE) == SYMBOL_CHART_MODE_LAST;
}

string AccountKind()
{
    const long mode = AccountInfoInteger(ACCOUNT_TRADE_MODE);
    if(mode == ACCOUNT_TRADE_MODE_REAL)
        return "real";
    if(mode == ACCOUNT_TRADE_MODE_CONTEST)
        return "contest";
    return "demo";
}

//+------------------------------------------------------------------+
//| JSON, written                                                    |
//+------------------------------------------------------------------+

string JsonRow(const MqlRates &row)
{
    return "[" + IntegerToString((long)row.time)
           + "," + Price(row.open)
           + "," + Price(row.high)
           + "," + Price(row.low)
           + "," + Price(row.close)
           + "," + IntegerToString(row.tick_volume)
           + "," + IntegerToString(row.real_volume)
           + "," + IntegerToString(row.spread) + "]";
}

string Price(const double value)
{
    return DoubleToString(value, _Digits);
}

string JsonBool(const bool value)
{
    return value ? "true" : "false";
}

// A step such as 0.00001 without the zeros behind it.
string PlainNumber(const double value)
{
    const string text = DoubleToString(value, 10);
    int length = StringLen(text);
    while(length > 1 && StringGetCharacter(text, length - 1) == '0')
        length--;
    if(StringGetCharacter(text, length - 1) == '.')
        length--;
    return StringSubstr(text, 0, length);
}

// Pure ASCII, whatever the broker calls itself.
string JsonText(const string text)
{
    const int length = MathMin(StringLen(text), TEXT_LIMIT);
    string result = "\"";
    for(int i = 0; i < length; i++)
    {
        const ushort code = StringGetCharacter(text, i);
        if(code < 32 || code > 126 || code == '\"' || code == '\\')
            result += StringFormat("\\u%04X", (uint)code);
        else
            result += ShortToString(code);
    }
    return result + "\"";
}

bool SameRow(const MqlRates &a, const MqlRates &b)
{
    return a.time == b.time && a.open == b.open && a.high == b.high && a.low == b.low && a.close == b.close
           && a.tick_volume == b.tick_volume && a.real_volume == b.real_volume && a.spread == b.spread;
}

//+------------------------------------------------------------------+
//| JSON, read: one flat object without spaces                       |
//+------------------------------------------------------------------+

// The value of `name` in a line such as {"v":1,"t":"ack","n":12}; false when it is not there or the line is broken.
bool ReadField(const string &line, const string name, string &value)
{
    if(CharAt(line, 0) != '{')
        return false;
    int at = 1;
    string key = "";
    string found = "";
    while(ReadQuoted(line, at, key) && CharAt(line, at) == ':')
    {
        at++;
        if(!ReadValue(line, at, found))
            return false;
        if(key == name)
        {
            value = found;
            return true;
        }
        if(CharAt(line, at) != ',')
            return false;
        at++;
    }
    return false;
}

long ReadLong(const string &line, const string name, const long otherwise)
{
    string value = "";
    if(!ReadField(line, name, value) || value == "")
        return otherwise;
    return StringToInteger(value);
}

// A quoted text, or a number, true, false or null as it stands; `at` moves behind it.
bool ReadValue(const string &line, int &at, string &value)
{
    if(CharAt(line, at) == '\"')
        return ReadQuoted(line, at, value);
    value = "";
    ushort code = CharAt(line, at);
    while(code != 0 && code != ',' && code != '}')
    {
        value += ShortToString(code);
        at++;
        code = CharAt(line, at);
    }
    return code != 0 && value != "";
}

bool ReadQuoted(const string &line, int &at, string &value)
{
    if(CharAt(line, at) != '\"')
        return false;
    at++;
    value = "";
    while(CharAt(line, at) != 0)
    {
        const ushort code = CharAt(line, at);
        at++;
        if(code == '\"')
            return true;
        if(code != '\\')
            value += ShortToString(code);
        else if(!ReadEscape(line, at, value))
            return false;
    }
    return false;
}

bool ReadEscape(const string &line, int &at, string &value)
{
    const ushort code = CharAt(line, at);
    at++;
    switch(code)
    {
        case '\"':
        case '\\':
        case '/':
            value += ShortToString(code);
            return true;
        case 'n':
        case 'r':
        case 't':
        case 'b':
        case 'f':
            value += " ";
            return true;
        case 'u':
            return ReadHex(line, at, value);
    }
    return false;
}

bool ReadHex(const string &line, int &at, string &value)
{
    int code = 0;
    for(int i = 0; i < 4; i++)
    {
        const int digit = HexDigit(CharAt(line, at));
        if(digit < 0)
            return false;
        code = code * 16 + digit;
        at++;
    }
    if(code != 0)
        value += ShortToString((ushort)code);
    return true;
}

int HexDigit(const ushort code)
{
    if(code >= '0' && code <= '9')
        return code - '0';
    if(code >= 'a' && code <= 'f')
        return code - 'a' + 10;
    if(code >= 'A' && code <= 'F')
        return code - 'A' + 10;
    return -1;
}

// 0 behind the end, where StringGetCharacter would report an error.
ushort CharAt(const string &text, const int at)
{
    return at < StringLen(text) ? StringGetCharacter(text, at) : (ushort)0;
}

//+------------------------------------------------------------------+
//| Messages                                                         |
//+------------------------------------------------------------------+

string Text(const string portuguese, const string english)
{
    return g_portuguese ? portuguese : english;
}

// One line in the Experts tab. The same one again only after ten minutes, so that a long outage does not fill the journal.
void Say(const string text)
{
    const long now = NowMs();
    if(text == g_said && now - g_saidAt < SAY_AGAIN_MS)
        return;
    g_said = text;
    g_saidAt = now;
    Print("Vigia: " + text);
}

// The state in the corner of the chart.
void ShowStatus(const string text)
{
    if(text == g_status)
        return;
    g_status = text;
    Comment("Vigia: " + text);
}
//+------------------------------------------------------------------+
