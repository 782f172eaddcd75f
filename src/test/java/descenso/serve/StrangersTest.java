package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests with real sockets and the real clock how long strangers may wait, and that they keep no learner out. */
@Tag("long")
class StrangersTest {

    /** How far a stranger goes before falling silent. */
    private enum Word {
        NONE,
        BANNER,
        OFFER;

        byte[] octets() {
            byte[] banner = "SSH-2.0-stranger\r\n".getBytes(StandardCharsets.US_ASCII);
            return switch (this) {
                case NONE -> new byte[0];
                case BANNER -> banner;
                case OFFER ->
                    ByteBuffer.allocate(banner.length + OFFERED.length)
                            .put(banner)
                            .put(OFFERED)
                            .array();
            };
        }
    }

    /** A packet with methods for the exchange of keys, all of which the server has. */
    private static final byte[] OFFERED = packet(
            "curve25519-sha256",
            "ssh-ed25519",
            "aes128-ctr",
            "aes128-ctr",
            "hmac-sha2-256",
            "hmac-sha2-256",
            "none",
            "none",
            "",
            "");

    @TempDir
    private Path folder;

    private final List<Socket> strangers = new ArrayList<>();

    private static byte[] packet(String... lists) {
        ByteBuffer content = ByteBuffer.allocate(400).put((byte) 20).put(new byte[16]);
        for (String each : lists) {
            content.putInt(each.length()).put(each.getBytes(StandardCharsets.US_ASCII));
        }
        content.put(new byte[5]);
        int padding = 8 + (8 - (content.position() + 5) % 8) % 8;
        return ByteBuffer.allocate(content.position() + 5 + padding)
                .putInt(content.position() + 1 + padding)
                .put((byte) padding)
                .put(content.array(), 0, content.position())
                .array();
    }

    private Socket stranger(ServerFixture server, Word word) throws IOException {
        Socket socket = new Socket();
        strangers.add(socket);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.server.port()));
        socket.getOutputStream().write(word.octets());
        return socket;
    }

    @AfterEach
    void close() throws IOException {
        for (Socket each : strangers) {
            each.close();
        }
    }

    /** Returns the time until the server closes a connection, from a time on. */
    private static Duration untilClosed(Socket socket, long since) throws IOException {
        socket.setSoTimeout((int) ServerFixture.PATIENCE.toMillis());
        byte[] heard = new byte[1 << 12];
        int count;
        do {
            try {
                count = socket.getInputStream().read(heard);
            } catch (SocketTimeoutException e) {
                throw new AssertionError("still open", e);
            } catch (IOException e) {
                count = -1; // reset
            }
        } while (count >= 0);
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private void assertAreClosedAfter(ServerFixture server, Duration limit) throws IOException {
        long began = System.nanoTime();
        List<Socket> silent = new ArrayList<>();
        for (Word each : Word.values()) {
            silent.add(stranger(server, each));
        }
        ClientSession halfIn = server.connect("ana");
        for (Socket each : silent) {
            assertThat(untilClosed(each, began)).isBetween(limit, limit.plusSeconds(9));
        }
        assertThat(halfIn.waitFor(List.of(ClientSession.ClientSessionEvent.CLOSED), Duration.ofSeconds(9)))
                .contains(ClientSession.ClientSessionEvent.CLOSED);
    }

    @Test
    void thoseWhoDoNotLogInAreClosedAfterTheLimit() throws IOException {
        Duration limit = Duration.ofSeconds(2);
        try (ServerFixture opened = ServerFixture.open(folder, limit)) {
            assertAreClosedAfter(opened, limit);
        }
    }

    @Test
    void thoseWhoDoNotLogInAreClosedAfterTwentySeconds() throws IOException {
        try (ServerFixture opened = ServerFixture.open(folder)) {
            assertAreClosedAfter(opened, Duration.ofSeconds(20));
        }
    }

    private ServerFixture withRoster(KeyPair key) throws IOException {
        Path roster = folder.resolve("roster.csv");
        Files.writeString(roster, "ana,A," + ServerFixture.line(key) + "\n");
        return new ServerFixture(folder, Optional.of(roster), List.of(), false);
    }

    @Test
    void aLearnerComesInWhileStrangersOfTheSameAddressTakeAllPlaces() throws Exception {
        KeyPair key = ServerFixture.key();
        try (ServerFixture opened = withRoster(key)) {
            for (int i = 0; i < 3 * WaitingRoom.PLACES / 2; i++) {
                Socket unused = stranger(opened, Word.values()[i % 3]);
            }
            for (int i = 0; i < 5; i++) {
                opened.login("ana", key).close();
            }
        }
    }

    @Test
    void aLearnerComesInWhileBareConnectionsOfTheSameAddressKeepComing() throws Exception {
        KeyPair key = ServerFixture.key();
        try (ServerFixture opened = withRoster(key)) {
            Thread flood = new Thread(() -> {
                try {
                    for (int i = 0; i < 240; i++) {
                        Socket unused = stranger(opened, Word.NONE);
                        TimeUnit.MILLISECONDS.sleep(10);
                    }
                } catch (IOException | InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            flood.start();
            while (flood.isAlive()) {
                opened.login("ana", key).close();
            }
            opened.login("ana", key).close();
            flood.join();
        }
    }
}
