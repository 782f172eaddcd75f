package descenso.bench.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.PtyChannelConfiguration;
import org.apache.sshd.common.channel.StreamingChannel;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * Hostile clients of a class server, one kind after the other. Prints a line for each kind: its name, when it began and
 * ended (milliseconds of the day's clock), and what became of it. {@code src/bench/serve.py} starts it, and measures
 * meanwhile what an honest learner sees.
 */
public final class ClassAttack {

    /** Time to wait for an answer that may not come, in milliseconds. */
    private static final int PATIENCE_MS = 2_000;

    private final Map<String, String> wishes = new HashMap<>();
    private final SshClient client = ClassLoad.client();
    private final Random random = new Random(1);
    private final KeyPair key;
    private final int port;
    private final long phaseMs;

    /** Number of the next address of the loopback interface, so that the limits of an address do not end an attack. */
    private int address = 40;

    private ClassAttack(String[] arguments) throws IOException, GeneralSecurityException {
        for (String each : arguments) {
            String[] parts = each.split("=", 2);
            wishes.put(parts[0], parts[1]);
        }
        port = Integer.parseInt(wishes.get("port"));
        phaseMs = 1_000L * Integer.parseInt(wishes.getOrDefault("seconds", "8"));
        key = ClassLoad.key(Path.of(wishes.get("key")));
    }

    /** An attack. Returns what became of it. */
    private interface Attack {
        String run(long end) throws Exception;
    }

    private void attack(String name, Attack attack) throws InterruptedException {
        address++;
        long began = System.currentTimeMillis();
        String result;
        try {
            result = attack.run(began + phaseMs);
        } catch (Exception e) {
            result = "ended by " + e;
        }
        long left = began + phaseMs - System.currentTimeMillis();
        if (left > 0) {
            Thread.sleep(left);
        }
        System.out.println(name + "|" + began + "|" + System.currentTimeMillis() + "|" + result.replace('|', ' '));
    }

    private Socket socket() throws IOException {
        return socket(address);
    }

    private Socket socket(int from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress("127.0.0." + from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), PATIENCE_MS);
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    private RemoteLearner learner(String name) throws IOException {
        return new RemoteLearner(client, port, name, key, address, RemoteLearner.Output.FRAMES);
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(1);
            byte[] unused = new byte[4096];
            int count;
            do {
                count = socket.getInputStream().read(unused);
            } while (count > 0);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket each : sockets) {
            each.close();
        }
    }

    /** Opens connections that say nothing. */
    private String halfOpen(long end) throws IOException, InterruptedException {
        List<Socket> sockets = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            try {
                sockets.add(socket(address + i / 250));
            } catch (IOException e) {
                refused++;
            }
        }
        address += 4;
        Thread.sleep(Math.max(0, end - System.currentTimeMillis() - 500));
        long open = sockets.stream().filter(each -> !isClosed(each)).count();
        close(sockets);
        return "1000 connections, " + refused + " not accepted, " + open + " left open";
    }

    /** Offers keys that open nothing. */
    private String badKeys(long end) throws Exception {
        learner("owner").close(); // the name has a key from now on
        List<KeyPair> keys = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            keys.add(KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256));
        }
        int offered = 0;
        int in = 0;
        int connections = 0;
        int unconnected = 0;
        while (offered < 10_000 && System.currentTimeMillis() < end + 5 * phaseMs) {
            connections++;
            try (ClientSession session = RemoteLearner.connect(client, port, "owner", address + connections % 4)) {
                keys.forEach(session::addPublicKeyIdentity);
                offered += keys.size();
                if (session.auth().await(PATIENCE_MS * 5L) && session.isAuthenticated()) {
                    in++;
                }
            } catch (IOException e) {
                unconnected++;
            }
        }
        address += 4;
        return offered + " keys on " + connections + " connections, " + unconnected + " turned away, " + in + " let in";
    }

    /** Opens screens whose output is never read, and makes it change. */
    private String slowReaders(long windowBytes, long end) throws Exception {
        List<ClientSession> sessions = new ArrayList<>();
        List<ChannelShell> shells = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ClientSession session = RemoteLearner.connect(client, port, "slow" + i, address);
            session.addPublicKeyIdentity(key);
            session.auth().verify(PATIENCE_MS * 5L);
            CoreModuleProperties.WINDOW_SIZE.set(session, windowBytes);
            PtyChannelConfiguration pty = new PtyChannelConfiguration();
            pty.setPtyType("xterm-256color");
            pty.setPtyColumns(300);
            pty.setPtyLines(100);
            ChannelShell shell = session.createShellChannel(pty, Map.of("LANG", "en_GB.UTF-8"));
            shell.setStreaming(StreamingChannel.Streaming.Async); // nothing reads, so the window stays closed
            shell.open().verify(PATIENCE_MS * 5L);
            sessions.add(session);
            shells.add(shell);
        }
        List<IoWriteFuture> writes = new ArrayList<>();
        int pages = 0;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < shells.size(); i++) {
                if (shells.get(i).isOpen()
                        && (i >= writes.size() || writes.get(i).isDone())) {
                    IoWriteFuture write = shells.get(i)
                            .getAsyncIn()
                            .writeBuffer(
                                    new ByteArrayBuffer("\r\033[C\033[Ct\033[D".getBytes(StandardCharsets.US_ASCII)));
                    if (i < writes.size()) {
                        writes.set(i, write);
                    } else {
                        writes.add(write);
                    }
                    pages++;
                }
            }
            Thread.sleep(10);
        }
        long open = shells.stream().filter(ClientChannel::isOpen).count();
        for (ClientSession each : sessions) {
            each.close(true);
        }
        return "8 readers, " + pages + " times 5 keys, " + open + " open";
    }

    /** Claims sizes that no screen has, and changes them without end. */
    private String sizes(long end) throws Exception {
        int changes = 0;
        int[] hostile = {0, 1, -1, 80, 300, 4096, Integer.MAX_VALUE, Integer.MIN_VALUE};
        try (RemoteLearner learner = learner("sizes")) {
            learner.awaitFrame(0, PATIENCE_MS);
            while (System.currentTimeMillis() < end && changes < 20_000) { // more would wait in this client
                for (int i = 0; i < 100; i++) {
                    learner.channel()
                            .sendWindowChange(
                                    hostile[random.nextInt(hostile.length)], hostile[random.nextInt(hostile.length)]);
                    changes++;
                }
                Thread.sleep(1);
            }
            learner.channel().sendWindowChange(80, 24);
            boolean lives = learner.look().contains("Descenso");
            return changes + " sizes, " + (lives ? "lives" : "silent");
        }
    }

    /** Types without a pause. */
    private String flood(String unit, long end) throws Exception {
        AtomicInteger kilobytes = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        List<RemoteLearner> learners = new ArrayList<>();
        String block = unit.repeat(Math.max(1, 4096 / unit.length()));
        for (int i = 0; i < 4; i++) {
            RemoteLearner learner = learner("flood" + i);
            learner.awaitFrame(0, PATIENCE_MS);
            learners.add(learner);
            Thread thread = new Thread(() -> {
                try {
                    while (System.currentTimeMillis() < end) {
                        learner.type(block);
                        kilobytes.addAndGet(block.length() / 1024);
                    }
                } catch (IOException e) {
                    // closed by the server
                }
            });
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        for (Thread each : threads) {
            each.join(Math.max(1, end - System.currentTimeMillis()));
        }
        long open = learners.stream().filter(each -> !each.isEnded()).count();
        for (RemoteLearner each : learners) {
            each.close();
        }
        return "4 learners, " + kilobytes + " kB taken, " + open + " open";
    }

    /** Sends what is no SSH, before and after the line with the version. */
    private String garbage(long end) throws Exception {
        int connections = 0;
        int closed = 0;
        byte[][] beginnings = {
            {},
            "SSH-2.0-x\r\n".getBytes(StandardCharsets.US_ASCII),
            "SSH-1.5-x\r\n".getBytes(StandardCharsets.US_ASCII),
            "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
            ("SSH-2.0-" + "x".repeat(100_000)).getBytes(StandardCharsets.US_ASCII),
        };
        int[] lengths = {0, 1, 5, 35_000, 1 << 24, Integer.MAX_VALUE, -1};
        List<Socket> open = new ArrayList<>();
        while (System.currentTimeMillis() < end - 1_500 && connections < 200) {
            connections++;
            try {
                Socket socket = socket();
                open.add(socket);
                OutputStream out = socket.getOutputStream();
                out.write(beginnings[connections % beginnings.length]);
                int length = lengths[random.nextInt(lengths.length)];
                byte[] packet = new byte[2048];
                random.nextBytes(packet);
                packet[0] = (byte) (length >> 24);
                packet[1] = (byte) (length >> 16);
                packet[2] = (byte) (length >> 8);
                packet[3] = (byte) length;
                out.write(packet);
                out.flush();
            } catch (IOException e) {
                closed++;
            }
            Thread.sleep(20);
        }
        Thread.sleep(1_000);
        closed += (int) open.stream().filter(ClassAttack::isClosed).count();
        close(open);
        return connections + " connections, " + closed + " closed";
    }

    /** Sends wrong packets on a connection that is logged in. */
    private String packets(long end) throws Exception {
        int sessions = 0;
        int closed = 0;
        while (System.currentTimeMillis() < end - 1_000) {
            sessions++;
            try (RemoteLearner learner = learner("packets" + sessions)) {
                ClientSession session = learner.session();
                switch (sessions % 5) {
                    case 0 -> {
                        byte[] noise = new byte[4096];
                        random.nextBytes(noise);
                        session.getIoSession().writeBuffer(new ByteArrayBuffer(noise));
                    }
                    case 1 -> {
                        for (int i = 0; i < 500; i++) {
                            session.writePacket(session.createBuffer((byte) (190 + i % 60))); // no such messages
                        }
                    }
                    case 2 -> {
                        Buffer data = session.createBuffer(SshConstants.SSH_MSG_CHANNEL_DATA);
                        data.putUInt(77); // no such channel
                        data.putBytes(new byte[100]);
                        session.writePacket(data);
                    }
                    case 3 -> {
                        Buffer data = session.createBuffer(SshConstants.SSH_MSG_CHANNEL_DATA);
                        data.putUInt(0);
                        data.putUInt(0xffff_ffffL); // more bytes than there are
                        session.writePacket(data);
                    }
                    default -> {
                        Buffer request = session.createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST);
                        request.putUInt(0);
                        request.putString("window-change"); // and nothing after it
                        request.putBoolean(false);
                        session.writePacket(request);
                    }
                }
                Thread.sleep(200);
                closed += learner.isEnded() ? 1 : 0;
            } catch (IOException e) {
                closed++;
            }
        }
        return sessions + " sessions, " + closed + " closed";
    }

    /** Logs in under names that are none. */
    private String names(long end) throws InterruptedException {
        int tries = 0;
        int in = 0;
        List<String> names =
                List.of("x".repeat(30_000), "../../etc/passwd", "a\0b", "a\nb", "", "ñ".repeat(500), "-rf", "%s%n");
        while (System.currentTimeMillis() < end && tries < 100) {
            String name = names.get(tries % names.size());
            tries++;
            try (ClientSession session = RemoteLearner.connect(client, port, name, address)) {
                session.addPublicKeyIdentity(key);
                if (session.auth().await(PATIENCE_MS) && session.isAuthenticated()) {
                    in++;
                }
            } catch (IOException | RuntimeException e) {
                // turned away
            }
            Thread.sleep(20);
        }
        return tries + " names, " + in + " let in";
    }

    /** Opens many channels on one connection. */
    private String channels(long end) throws Exception {
        try (RemoteLearner learner = learner("channels")) {
            int opened = 0;
            int refused = 0;
            List<ClientChannel> all = new ArrayList<>();
            while (System.currentTimeMillis() < end && all.size() < 300) {
                ClientChannel channel = all.size() % 2 == 0
                        ? learner.session().createShellChannel()
                        : learner.session().createExecChannel("status");
                all.add(channel);
                try {
                    channel.open().verify(PATIENCE_MS);
                    opened++;
                } catch (IOException e) {
                    refused++;
                }
            }
            return opened + " channels opened, " + refused + " refused";
        }
    }

    /** Logs in again and again, which moves the session each time. */
    private String takeovers(long end) throws Exception {
        int logins = 0;
        List<RemoteLearner> all = new ArrayList<>();
        while (System.currentTimeMillis() < end && logins < 100) {
            RemoteLearner next = learner("again");
            next.awaitFrame(0, PATIENCE_MS);
            all.add(next);
            logins++;
        }
        Thread.sleep(300);
        long open = all.stream().filter(each -> !each.isEnded()).count();
        boolean lives = all.get(all.size() - 1).look().contains("Descenso");
        for (RemoteLearner each : all) {
            each.close();
        }
        return logins + " logins of one learner, " + open + " open, the last " + (lives ? "lives" : "silent");
    }

    /**
     * Opens connections that fall silent on the way to a login: at once, after the version, after the methods of the
     * exchange of keys, and before the key. Prints a word, and opens each that the server closes again, until the
     * input ends. Bare ones all fall silent at once, and one comes every 10 ms after the word.
     */
    private void strangers(int count, int addresses, boolean areBare) throws Exception {
        List<AutoCloseable> all = new ArrayList<>();
        for (int i = 0; i < count && !areBare; i++) {
            all.add(stranger(i % 4, address + i % addresses));
        }
        System.out.println("ready");
        for (int i = 0; i < count && areBare; i++) {
            all.add(stranger(0, address + i % addresses));
            Thread.sleep(10);
        }
        while (System.in.available() == 0) {
            for (int i = 0; i < count && !areBare; i++) {
                boolean isOver = all.get(i) instanceof ClientSession session
                        ? !session.isOpen()
                        : all.get(i) instanceof Socket socket && isClosed(socket);
                if (isOver) {
                    all.get(i).close();
                    all.set(i, stranger(i % 4, address + i % addresses));
                }
            }
            Thread.sleep(100);
        }
    }

    private AutoCloseable stranger(int steps, int from) throws IOException {
        if (steps == 3) {
            ClientSession session = RemoteLearner.connect(client, port, "stranger", from);
            session.waitFor(List.of(ClientSession.ClientSessionEvent.WAIT_AUTH), PATIENCE_MS);
            return session;
        }
        Socket socket = socket(from);
        if (steps > 0) {
            socket.getOutputStream().write("SSH-2.0-stranger\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        if (steps > 1) {
            socket.getOutputStream().write(methods());
        }
        return socket;
    }

    /** Returns the packet with which a client begins the exchange of keys. */
    private static byte[] methods() {
        Buffer packet = new ByteArrayBuffer();
        packet.putByte(SshConstants.SSH_MSG_KEXINIT);
        packet.putRawBytes(new byte[16]);
        for (String each : List.of(
                "curve25519-sha256",
                "ssh-ed25519",
                "aes128-ctr",
                "aes128-ctr",
                "hmac-sha2-256",
                "hmac-sha2-256",
                "none",
                "none",
                "",
                "")) {
            packet.putString(each);
        }
        packet.putBoolean(false);
        packet.putUInt(0);
        int padding = 16 - (packet.available() + 5) % 8;
        Buffer framed = new ByteArrayBuffer();
        framed.putUInt(packet.available() + 1 + padding);
        framed.putByte((byte) padding);
        framed.putRawBytes(packet.getCompactData());
        framed.putRawBytes(new byte[padding]);
        return framed.getCompactData();
    }

    /** Carries out all attacks, or opens only strangers. */
    public static void main(String[] arguments) throws Exception {
        ClassAttack all = new ClassAttack(arguments);
        if (all.wishes.containsKey("strangers")) {
            all.address = Integer.parseInt(all.wishes.get("from"));
            all.strangers(
                    Integer.parseInt(all.wishes.get("strangers")),
                    Integer.parseInt(all.wishes.get("addresses")),
                    all.wishes.containsKey("bare"));
            System.exit(0);
        }
        all.attack("none", end -> "-");
        all.attack("garbage instead of SSH", all::garbage);
        all.attack("malformed packets", all::packets);
        all.attack("names", all::names);
        all.attack("channels", all::channels);
        all.attack("sizes", all::sizes);
        all.attack("keys without a pause", end -> all.flood("abc \033[A\033[B", end));
        all.attack("noise as keys", end -> all.flood("\033[\0\033]\u0007\033P\u009b;;;\033[<1;1M\033[200", end));
        all.attack("pastes", end -> all.flood("\033[200~" + "p".repeat(70_000) + "\033[201~", end));
        all.attack("window never opened", end -> all.slowReaders(4_096, end));
        all.attack("window of a byte", end -> all.slowReaders(1, end));
        all.attack("logins of one learner", all::takeovers);
        if (all.wishes.containsKey("crowds")) { // they take all places of the waiting room, so they are the last
            all.attack("half-open connections", all::halfOpen);
            all.attack("bad keys", all::badKeys);
        }
        System.exit(0);
    }
}
