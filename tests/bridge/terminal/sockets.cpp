// MQL5's sockets over POSIX, with the terminal's habits: one speculative byte on a fresh socket, reads that wait for all
// they were asked for, sends that stop short, -1 for a timeout as for an error, and a timeout of 0 that means 120 s.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "terminal.h"

namespace mql {
void setLastError(int code);
}

namespace {

const int ERR_FUNCTION_NOT_ALLOWED = 4014;
const int ERR_INVALID_HANDLE = 5270;
const int ERR_CANNOT_CONNECT = 5272;
const int ERR_IO = 5273;
const long UNLIMITED = -1;
/// Real time given to the listener to take bytes; it runs in another process and is never this slow.
const int DRAIN_MS = 10000;

struct Connection {
    int fd = -1;
    bool connected = false;
    bool heard = false;
    long sendTimeout = UNLIMITED;
};

std::map<int, Connection> connections;
int nextHandle = 1;

Connection* find(int handle) {
    const auto at = connections.find(handle);
    if (at == connections.end()) {
        mql::setLastError(ERR_INVALID_HANDLE);
        return nullptr;
    }
    return &at->second;
}

void breakOff(Connection& connection, bool reset) {
    if (connection.fd < 0) return;
    if (reset) {
        const linger now{1, 0};
        setsockopt(connection.fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    }
    close(connection.fd);
    connection.fd = -1;
    connection.connected = false;
}

/// Bytes that can be read; -1 when the peer has closed.
long readable(const Connection& connection) {
    char byte = 0;
    const ssize_t peeked = recv(connection.fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    if (peeked < 0) return errno == EAGAIN || errno == EWOULDBLOCK ? 0 : -1;
    if (peeked == 0) return -1;
    int bytes = 0;
    return ioctl(connection.fd, FIONREAD, &bytes) == 0 ? bytes : -1;
}

}  // namespace

void cutConnections() {
    for (auto& [handle, connection] : connections) breakOff(connection, true);
}

namespace mql {

int SocketCreate() {
    connections[nextHandle] = Connection{};
    return nextHandle++;
}

bool SocketConnect(int handle, const string& server, uint port, uint timeout) {
    Connection* connection = find(handle);
    if (connection == nullptr) return false;
    theNetwork.connects++;
    if (theNetwork.denied) {
        setLastError(ERR_FUNCTION_NOT_ALLOWED);
        return false;
    }
    if (toUtf8(server) != "127.0.0.1") throw Fault("only 127.0.0.1 is allowed, not " + toUtf8(server));
    connection->fd = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(connection->fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        close(connection->fd);
        connection->fd = -1;
        // Windows knocks several times before it believes that nobody answers.
        theClock.pass(timeout == 0 ? 120000 : timeout);
        setLastError(ERR_CANNOT_CONNECT);
        return false;
    }
    const int one = 1;
    setsockopt(connection->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    connection->connected = true;
    theNetwork.links++;
    return true;
}

/// Knows only what a read or a send has found out.
bool SocketIsConnected(int handle) {
    const Connection* connection = find(handle);
    return connection != nullptr && connection->connected;
}

uint SocketIsReadable(int handle) {
    Connection* connection = find(handle);
    if (connection == nullptr || !connection->connected) return 0;
    if (theNetwork.frozen) return 0;
    const long bytes = readable(*connection);
    if (bytes < 0) {
        breakOff(*connection, false);
        setLastError(ERR_IO);
        return 0;
    }
    if (bytes == 0 && !connection->heard) return 1;
    return static_cast<uint>(bytes);
}

bool SocketTimeouts(int handle, uint sendTimeout, uint) {
    Connection* connection = find(handle);
    if (connection == nullptr) return false;
    connection->sendTimeout = sendTimeout == 0 ? 120000 : static_cast<long>(sendTimeout);
    return true;
}

int SocketRead(int handle, Array<uchar>& buffer, uint length, uint timeout) {
    Connection* connection = find(handle);
    if (connection == nullptr || !connection->connected || length == 0) return -1;
    const long wait = timeout == 0 ? 120000 : static_cast<long>(timeout);
    const long bytes = theNetwork.frozen ? 0 : readable(*connection);
    if (bytes < 0) {
        breakOff(*connection, false);
        setLastError(ERR_IO);
        return -1;
    }
    if (bytes < static_cast<long>(length)) theClock.pass(wait);
    if (bytes == 0) return -1;
    const long size = std::min<long>(bytes, length);
    if (!buffer.fixed()) ArrayResize(buffer, static_cast<int>(size));
    const ssize_t got = recv(connection->fd, buffer.data(), static_cast<std::size_t>(std::min(size, buffer.size())), 0);
    connection->heard = true;
    return static_cast<int>(got);
}

int SocketSend(int handle, const Array<uchar>& buffer, uint length) {
    Connection* connection = find(handle);
    if (connection == nullptr || !connection->connected) return -1;
    if (static_cast<long>(length) > buffer.size()) throw Fault("SocketSend: longer than its buffer");
    if (theNetwork.frozen) return static_cast<int>(length);
    if (theNetwork.stalled) {
        if (connection->sendTimeout == UNLIMITED) throw Fault("SocketSend would wait for ever: no timeout was set");
        theClock.pass(connection->sendTimeout);
        return -1;
    }
    long size = std::min<long>(length, theNetwork.mostAtOnce);
    if (theNetwork.cutAfter >= 0) size = std::min(size, theNetwork.cutAfter);
    pollfd state{connection->fd, POLLOUT, 0};
    ssize_t sent = 0;
    if (size > 0) {
        if (poll(&state, 1, DRAIN_MS) <= 0) throw Fault("the listener took no bytes for ten seconds");
        sent = send(connection->fd, buffer.data(), static_cast<std::size_t>(size), MSG_NOSIGNAL);
    }
    if (sent > 0 && theNetwork.cutAfter >= 0) theNetwork.cutAfter -= sent;
    if (theNetwork.cutAfter == 0) {
        theNetwork.cutAfter = -1;
        breakOff(*connection, false);
        return sent > 0 ? static_cast<int>(sent) : -1;
    }
    if (sent <= 0) {
        breakOff(*connection, false);
        setLastError(ERR_IO);
        return -1;
    }
    return static_cast<int>(sent);
}

bool SocketClose(int handle) {
    Connection* connection = find(handle);
    if (connection == nullptr) throw Fault("SocketClose: no such socket");
    breakOff(*connection, false);
    connections.erase(handle);
    return true;
}

}  // namespace mql
