package descenso.bench.serve;

import descenso.bench.serve.RemoteLearner.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.client.SshClient;

/**
 * A whole class in a live question: the staff asks, all answer within a second, others type meanwhile, and the answers
 * are shown. Prints the times from each key to the screens that it changes. {@code src/bench/serve.py} starts it, with
 * arguments of the form name=value.
 */
public final class ClassroomLoad {

    /** Time in which all answer, in nanoseconds. */
    private static final long VOTING_NS = 1_000_000_000L;

    /** Time before and after the votes in which others type, in nanoseconds. */
    private static final long CALM_NS = 4_000_000_000L;

    /** Time in which the frames of a race are counted, in nanoseconds: a part of the shortest race. */
    private static final long RACE_NS = 2_000_000_000L;

    /** Keys that move the choice of an answer there and back. */
    private static final List<String> MOVES = List.of("\033[B", "\033[A");

    /** Keys that open the list of what the class does, and close it. */
    private static final List<String> TOGGLES = List.of("\033OS");

    /** Time between two keys of a person, in which a screen has left the lab, in nanoseconds. */
    private static final long LEAVING_NS = 300_000_000L;

    /** Keys of the leader: the class follows, or no longer; the next page; the page before. */
    private static final String FOLLOW = "\033[15~";

    private static final String RIGHT = "\033[C";
    private static final String LEFT = "\033[D";

    private static final int PATIENCE_S = 30;

    private final Map<String, String> arguments = new HashMap<>();
    private final SshClient client = ClassLoad.client();
    private final int port;
    private final KeyPair key;

    /** The learners who answer. */
    private List<RemoteLearner> voters = List.of();

    /** The learners who only type. */
    private List<RemoteLearner> typists = List.of();

    private final RemoteLearner board;
    private final RemoteLearner leader;
    private final RemoteLearner teacher;

    private ClassroomLoad(String[] words) throws IOException, GeneralSecurityException {
        for (String each : words) {
            String[] parts = each.split("=", 2);
            arguments.put(parts[0], parts[1]);
        }
        port = number("port");
        key = ClassLoad.key(Path.of(arguments.get("key")));
        board = new RemoteLearner(client, port, "board", key, 2, Output.FRAMES);
        leader = new RemoteLearner(client, port, "leader", key, 2, Output.FRAMES);
        teacher = new RemoteLearner(client, port, "eva", key, 2, Output.LINES);
    }

    private int number(String name) {
        return Integer.parseInt(arguments.get(name));
    }

    private List<RemoteLearner> learners(String prefix, int count) throws InterruptedException, ExecutionException {
        return ClassLoad.each(ClassLoad.AT_ONCE, count, number -> {
            String name = prefix + number;
            int address = ClassLoad.address(number);
            return ClassLoad.atPage(new RemoteLearner(client, port, name, key, address, Output.FRAMES), "1");
        });
    }

    private List<RemoteLearner> all() {
        List<RemoteLearner> all = new ArrayList<>(voters);
        all.addAll(typists);
        return all;
    }

    private static List<CompletableFuture<Long>> when(List<RemoteLearner> learners, String words) {
        return learners.stream().map(each -> each.when(words)).toList();
    }

    /** Types a word of the staff in line mode, without waiting for its effect. Returns when it was typed. */
    private long say(String word) throws IOException {
        long now = System.nanoTime();
        teacher.type(word + "\r");
        return now;
    }

    /** Returns the times, or says what was on a screen that did not show the words. */
    private static List<Long> times(List<RemoteLearner> learners, List<CompletableFuture<Long>> futures, String words)
            throws IOException, InterruptedException, ExecutionException {
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        for (int i = 0; i < futures.size(); i++) {
            try {
                times.add(futures.get(i).get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS));
            } catch (TimeoutException e) {
                throw new IOException(
                        "no «" + words + "» at " + i + ": " + learners.get(i).shown(), e);
            }
        }
        return times;
    }

    private static void print(String name, List<Long> times, long since) {
        ClassLoad.print(name, times.stream().map(time -> time - since).toList());
    }

    /** The way in which a person of the staff types something. */
    private interface Typing {
        void type() throws IOException;
    }

    /** Has the staff type something, and prints the times until the learners see its effect. */
    private static void measure(String name, Typing typing, List<RemoteLearner> learners, String words)
            throws IOException, InterruptedException, ExecutionException {
        List<CompletableFuture<Long>> shown = when(learners, words);
        long typed = System.nanoTime();
        typing.type();
        print(name, times(learners, shown, words), typed);
    }

    private void measure(String name, String word, List<RemoteLearner> learners, String words)
            throws IOException, InterruptedException, ExecutionException {
        measure(name, () -> say(word), learners, words);
    }

    /** Has the staff say a word, and waits until the dashboard shows its effect. */
    private void prepare(String word, String words) throws IOException, InterruptedException, ExecutionException {
        List<CompletableFuture<Long>> shown = when(List.of(board), words);
        long unused = say(word);
        List<Long> unusedTimes = times(List.of(board), shown, words);
    }

    /** Types keys on the screens of the typists in turns, at a steady rate for a time. */
    private void type(List<String> keys, long lengthNs) {
        long period = 1_000_000_000L / number("rate");
        long began = System.nanoTime();
        try {
            for (int i = 0; i * period < lengthNs; i++) {
                ClassLoad.sleepUntil(began + i * period);
                String move = keys.get(i / typists.size() % keys.size());
                typists.get(i % typists.size()).press(move, "", began + i * period);
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("typing has ended: " + e);
        }
    }

    private void vote(String round) throws IOException, InterruptedException, ExecutionException {
        String sent = arguments.get("sent");
        List<CompletableFuture<Long>> acknowledged = when(voters, sent);
        CompletableFuture<Long> counted = board.when(arguments.get("counted"));
        long began = System.nanoTime();
        long last = began;
        for (int i = 0; i < voters.size(); i++) {
            last = began + i * VOTING_NS / voters.size();
            ClassLoad.sleepUntil(last);
            voters.get(i).type((i % 2 == 0 ? MOVES.get(0) + MOVES.get(1) : MOVES.get(0)) + "\r");
        }
        List<Long> times = times(voters, acknowledged, sent);
        List<Long> latencies = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            latencies.add(times.get(i) - (began + i * VOTING_NS / voters.size()));
        }
        ClassLoad.print(round + "acknowledged", latencies);
        print(round + "bars", times(List.of(board), List.of(counted), arguments.get("counted")), last);
    }

    /** Asks a question, has it answered while others type, and shows the answers. */
    private void question(String round) throws IOException, InterruptedException, ExecutionException {
        measure(round + "question", "ask " + arguments.get("item"), all(), arguments.get("question"));
        Thread typing = new Thread(() -> type(MOVES, 2 * CALM_NS + VOTING_NS));
        typing.start();
        TimeUnit.NANOSECONDS.sleep(CALM_NS);
        vote(round);
        typing.join();
        printKeys(round + "keys");
        measure(round + "lock", "lock", all(), arguments.get("locked"));
        measure(round + "show", "show", all(), arguments.get("shown"));
        measure(round + "reveal", "reveal", voters, arguments.get("revealed"));
        measure(round + "release", "release", all(), arguments.get("released"));
    }

    /** Prints the latencies of the typists' keys since the last time, and how many were not answered. */
    private void printKeys(String name) throws InterruptedException {
        long end = System.nanoTime() + CALM_NS;
        int lost = 0;
        List<Long> keys = new ArrayList<>();
        for (RemoteLearner each : typists) {
            lost += each.awaitAnswers(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            each.takeAnswered().forEach(answer -> keys.add(answer.latencyNs()));
        }
        ClassLoad.print(name, keys);
        System.out.println("lost " + lost);
    }

    /**
     * Runs an experiment on all screens, and prints the mean time between two frames of each learner. The typists leave
     * it, and type meanwhile.
     */
    private void race(String round) throws IOException, InterruptedException, ExecutionException {
        measure(round + "bet", "predict " + arguments.get("experiment"), all(), arguments.get("asked"));
        all().forEach(RemoteLearner::record);
        List<CompletableFuture<Long>> shown = when(all(), arguments.get("running"));
        long said = say("run");
        List<Long> begun = times(all(), shown, arguments.get("running"));
        print(round + "run", begun, said);
        for (RemoteLearner each : typists) {
            each.type("\033");
        }
        TimeUnit.NANOSECONDS.sleep(LEAVING_NS);
        long from = System.nanoTime();
        type(TOGGLES, RACE_NS);
        List<Long> periods = new ArrayList<>();
        for (RemoteLearner each : voters) {
            periods.add(RACE_NS / Math.max(1, each.framesIn(from, RACE_NS)));
        }
        ClassLoad.print(round + "period", periods);
        printKeys(round + "run-keys");
        TimeUnit.NANOSECONDS.sleep(LEAVING_NS);
        for (RemoteLearner each : typists) { // the last of a key that opens and closes may be an opening one
            if (each.shown().contains(arguments.get("listed"))) {
                each.type(TOGGLES.get(0));
            }
        }
        teacher.typeAndRest("class\r", 500); // the race runs on the teacher's screen too
        measure(round + "back", "release", all(), arguments.get("released"));
    }

    /** Has the class follow a person of the staff, who turns a page and turns it back. */
    private void follow(String round) throws IOException, InterruptedException, ExecutionException {
        measure(round + "follow", () -> leader.type(FOLLOW), all(), arguments.get("following"));
        TimeUnit.NANOSECONDS.sleep(LEAVING_NS);
        measure(round + "turn", () -> leader.type(RIGHT), all(), arguments.get("turned"));
        List<CompletableFuture<Long>> back = when(List.of(leader), arguments.get("released"));
        leader.type(LEFT);
        List<Long> unusedTimes = times(List.of(leader), back, arguments.get("released"));
        measure(round + "leave", () -> leader.type(FOLLOW), all(), arguments.get("released"));
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        teacher.awaitFrame(0, 30_000);
        voters = learners("ana", number("sessions"));
        typists = learners("honest", number("typists"));
        ClassLoad.atPage(board, "1", arguments.get("dashboard"));
        ClassLoad.atPage(leader, "1");
        teacher.typeAndRest("class\r", 500);
        prepare("open", arguments.get("opened"));
        ClassLoad.ready("ready");
        for (int number = 1; number <= number("rounds"); number++) {
            String round = number + "-";
            follow(round);
            if (!arguments.containsKey("skip")) {
                question(round);
            }
            race(round);
        }
        ClassLoad.ready("over");
    }

    /** Plays a live question with a class. */
    public static void main(String[] arguments) {
        try {
            new ClassroomLoad(arguments).run();
            System.exit(0); // threads of the library are left
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
