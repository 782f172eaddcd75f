package descenso.bench.serve;

import descenso.bench.serve.RemoteLearner.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.session.SessionHeartbeatController.HeartbeatType;

/**
 * Many learners of a class server in one JVM: they log in, type, train and answer, and their times are printed.
 * {@code src/bench/serve.py} starts it, with arguments of the form name=value.
 */
public final class ClassLoad {

    /** Learners who log in at the same time, unless all do. */
    static final int AT_ONCE = 8;

    /** Number of sessions from one address. */
    private static final int OF_ADDRESS = 100;

    /** The marks of a verdict: right, wrong. */
    private static final String VERDICTS = "\u2713\u2717";

    /** Maximum number of logins of a learner who is to answer. */
    private static final int MOST_LOGINS = 5;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Map<String, String> wishes = new HashMap<>();
    private final SshClient client;
    private final KeyPair key;
    private final int port;
    private final int count;
    private final String prefix;

    private ClassLoad(String[] arguments) throws IOException, GeneralSecurityException {
        for (String each : arguments) {
            String[] parts = each.split("=", 2);
            wishes.put(parts[0], parts[1]);
        }
        port = Integer.parseInt(wishes.get("port").split(",", 2)[0]);
        count = number("sessions", 40);
        prefix = wishes.getOrDefault("prefix", "ana");
        key = key(Path.of(wishes.get("key")));
        client = client();
    }

    static SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.setKeyIdentityProvider(session -> List.of());
        client.setSessionHeartbeat(HeartbeatType.NONE, Duration.ZERO);
        client.start();
        return client;
    }

    /** Reads a key without a passphrase. */
    static KeyPair key(Path file) throws IOException, GeneralSecurityException {
        return new FileKeyPairProvider(file).loadKeys(null).iterator().next();
    }

    private int number(String name, int usual) {
        return Integer.parseInt(wishes.getOrDefault(name, Integer.toString(usual)));
    }

    /** The task of one learner. */
    interface Task<T> {
        T run(int number) throws IOException, InterruptedException;
    }

    /** Carries out the task of each learner, some at once. */
    static <T> List<T> each(int atOnce, int most, Task<T> task) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        List<Future<T>> futures = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int number = i;
            futures.add(threads.submit(() -> task.run(number)));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> each : futures) {
            results.add(each.get());
        }
        threads.shutdown();
        return results;
    }

    /** Returns the number of the address of a learner, see {@link RemoteLearner}. */
    static int address(int number) {
        return 2 + number / OF_ADDRESS;
    }

    private RemoteLearner learner(int number, Output output) throws IOException {
        return new RemoteLearner(client, port, prefix + number, key, address(number), output);
    }

    /** Logs all in at once, and prints the times from the beginning to their first frames. */
    private void logins() throws InterruptedException, ExecutionException {
        long began = System.nanoTime();
        List<Long> times = each(count, count, number -> {
            try {
                RemoteLearner learner = learner(number, Output.FRAMES);
                return learner.awaitFrame(0, 30_000) ? System.nanoTime() - began : -1L;
            } catch (IOException e) {
                System.err.println(number + ": " + e);
                return -1L;
            }
        });
        print("logins", times.stream().filter(time -> time >= 0).toList());
        System.out.println("failed " + times.stream().filter(time -> time < 0).count());
    }

    /** Logs in, and brings a learner of a fresh class to a page. */
    private RemoteLearner atPage(int number, String page, String... keys) throws IOException, InterruptedException {
        return atPage(learner(number, Output.FRAMES), page, keys);
    }

    static RemoteLearner atPage(RemoteLearner learner, String page, String... keys)
            throws IOException, InterruptedException {
        learner.awaitFrame(0, 30_000);
        learner.typeAndRest("\r", 200); // leaves the title of the first start
        learner.typeAndRest(page + "\r", 200);
        for (String each : keys) {
            learner.typeAndRest(each, 200);
        }
        return learner;
    }

    /**
     * Types letters into answers at a steady rate, with some learners who train, and prints the times from a key to its
     * frame.
     */
    private void keys() throws IOException, InterruptedException, ExecutionException {
        int training = number("training", 4);
        int seconds = number("seconds", 10);
        List<RemoteLearner> learners = each(
                AT_ONCE,
                count,
                number -> number < training ? atPage(number, "15", "e") : atPage(number, "4", "a", "s", "a"));
        for (RemoteLearner learner : learners.subList(training, count)) {
            String screen = learner.look();
            if (!screen.contains("Question")) {
                throw new IOException("no question: " + screen);
            }
        }
        ready("ready");
        Thread trainer = new Thread(() -> train(learners.subList(0, training)));
        trainer.setDaemon(true);
        trainer.start();
        type(learners.subList(training, count), seconds);
    }

    private static void train(List<RemoteLearner> learners) {
        try {
            for (RemoteLearner each : learners) {
                each.typeAndRest("\033[A", 50); // a prediction
                each.typeAndRest("\rV", 50); // from now on without one
            }
            while (true) {
                for (RemoteLearner each : learners) {
                    each.type("\033[Cr "); // other values, so that a new training begins
                }
                Thread.sleep(3_000);
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("training has ended: " + e);
        }
    }

    /** Prints a word for the parent process, and waits for its line. Ends this process if there is none. */
    static void ready(String word) throws IOException {
        System.out.println(word);
        for (int octet = System.in.read(); octet != '\n'; octet = System.in.read()) {
            if (octet < 0) {
                System.exit(0);
            }
        }
    }

    /** Types at the wished rate until there is a line of input. Prints the latencies, and how many keys are lost. */
    private void type(List<RemoteLearner> learners, int seconds) throws IOException, InterruptedException {
        long period = 1_000_000_000L / number("rate", 100);
        long began = System.nanoTime();
        long most = seconds * 1_000_000_000L / period;
        for (int i = 0; i < most && System.in.available() == 0; i++) {
            long due = began + i * period;
            sleepUntil(due);
            String letter = String.valueOf(LETTERS.charAt(i / learners.size() % LETTERS.length()));
            learners.get(i % learners.size()).press(letter, letter, due);
        }
        finish("keys", learners);
    }

    /** Writes a line for each key: the time of the day and the latency, in milliseconds. */
    private void writeLog(List<RemoteLearner> learners) throws IOException {
        long zero = System.currentTimeMillis() - System.nanoTime() / 1_000_000;
        StringBuilder lines = new StringBuilder();
        for (RemoteLearner each : learners) {
            each.answered()
                    .forEach(answer -> lines.append(zero + answer.dueNs() / 1_000_000)
                            .append(' ')
                            .append(answer.latencyNs() / 1e6)
                            .append('\n'));
        }
        Files.writeString(Path.of(wishes.get("log")), lines);
    }

    private void finish(String name, List<RemoteLearner> learners) throws IOException, InterruptedException {
        int lost = 0;
        List<Long> latencies = new ArrayList<>();
        for (RemoteLearner each : learners) {
            lost += each.awaitAnswers(10_000);
            each.answered().forEach(answer -> latencies.add(answer.latencyNs()));
        }
        print(name, latencies);
        System.out.println("lost " + lost);
        if (wishes.containsKey("log")) {
            writeLog(learners);
        }
    }

    static void sleepUntil(long due) throws InterruptedException {
        long left = due - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    /** The same load on a program that only sends back what it gets. */
    private void echo() throws IOException, InterruptedException, ExecutionException {
        List<RemoteLearner> learners = each(AT_ONCE, count, number -> learner(number, Output.ECHO));
        ready("ready");
        type(learners, number("seconds", 10));
    }

    /** Has all learners answer a question within a second, and prints the times to their verdicts. */
    private void answers() throws IOException, InterruptedException, ExecutionException {
        List<RemoteLearner> learners = each(AT_ONCE, count, number -> atPage(number, "2", "a"));
        for (RemoteLearner each : learners) {
            String screen = each.look();
            if (!screen.contains("Enter answer")) {
                throw new IOException("no question: " + screen);
            }
        }
        ready("ready");
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = began + i * 1_000_000_000L / count;
            sleepUntil(due);
            learners.get(i).press("\r", VERDICTS, due);
        }
        finish("answers", learners);
    }

    /**
     * Answers one question after another until the server is gone, and once more for each line of the input. Prints a
     * line for each learner: the answers given and the verdicts seen.
     */
    private void answering() throws InterruptedException, ExecutionException, IOException {
        String[] ports = wishes.get("port").split(",", -1);
        for (int round = 0; ; round++) {
            int door = Integer.parseInt(ports[round % ports.length]);
            int from = 2 + round % OF_ADDRESS;
            List<RemoteLearner> learners = each(count, count, number -> atQuestion(prefix + number, door, from));
            System.out.println("ready");
            each(count, count, number -> {
                answerOn(learners.get(number), prefix + number);
                return number;
            });
            ready("over");
        }
    }

    /** Logs a learner in, and again if the login is lost to a former one, until a question is open. */
    private RemoteLearner atQuestion(String name, int door, int from) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                RemoteLearner learner = new RemoteLearner(client, door, name, key, from, Output.FRAMES);
                if (toQuestion(learner) || tries == MOST_LOGINS) {
                    return learner;
                }
                learner.close();
            } catch (IOException e) {
                if (tries == MOST_LOGINS) {
                    throw e;
                }
            }
        }
    }

    /** Brings a learner to an open question. Returns false if the server is gone. */
    private static boolean toQuestion(RemoteLearner learner) throws IOException, InterruptedException {
        learner.awaitFrame(0, 10_000);
        while (!learner.isEnded()) {
            String screen = learner.look();
            if (screen.contains("Enter answer")) {
                return true;
            }
            boolean isQuestion = screen.contains("Question ");
            boolean isOfText = screen.contains("^D"); // the keys for a page came too early
            String keys = isOfText ? "\033" : isQuestion ? " " : screen.contains("2/2") ? "a" : "2\r";
            learner.typeAndRest(keys, 20);
        }
        return false;
    }

    private static void answerOn(RemoteLearner learner, String name) throws InterruptedException {
        int given = 0;
        int seen = 0;
        try (learner) {
            while (toQuestion(learner)) {
                given++;
                learner.press("\r", VERDICTS, System.nanoTime());
                if (learner.awaitAnswers(30_000) == 0) {
                    seen++;
                }
            }
        } catch (IOException e) {
            // the server is gone
        }
        System.out.println("learner " + name + " " + given + " " + seen);
    }

    /** Waits until the server closes. Prints how many learners were told, and how many terminals are mended. */
    private void waiting() throws InterruptedException, ExecutionException, IOException {
        List<RemoteLearner> learners = each(AT_ONCE, count, number -> learner(number, Output.FRAMES));
        for (RemoteLearner each : learners) {
            each.awaitFrame(0, 30_000);
            each.rest(200);
        }
        System.out.println("ready");
        int told = 0;
        int mended = 0;
        for (RemoteLearner each : learners) {
            while (!each.isEnded()) {
                Thread.sleep(5);
            }
            told += each.text().contains("server is closing") ? 1 : 0;
            mended += each.isMended() ? 1 : 0;
        }
        System.out.println("told " + told);
        System.out.println("mended " + mended);
    }

    static void print(String name, List<Long> nanoseconds) {
        List<Long> sorted = nanoseconds.stream().sorted().toList();
        System.out.println(name + " " + sorted.size());
        if (!sorted.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "p50 %.1f%np99 %.1f%nmax %.1f%n",
                    sorted.get(sorted.size() / 2) / 1e6,
                    sorted.get((int) (sorted.size() * 0.99)) / 1e6,
                    sorted.get(sorted.size() - 1) / 1e6);
        }
    }

    /** Carries out one measurement, which the argument {@code what} names. */
    public static void main(String[] arguments) {
        try {
            ClassLoad load = new ClassLoad(arguments);
            switch (load.wishes.get("what")) {
                case "logins" -> load.logins();
                case "keys" -> load.keys();
                case "echo" -> load.echo();
                case "answers" -> load.answers();
                case "answering" -> load.answering();
                case "waiting" -> load.waiting();
                default -> throw new IllegalArgumentException(load.wishes.get("what"));
            }
            System.exit(0); // threads of the library are left
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
