package descenso.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.classroom.Classroom.Asking;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.Classroom.QueuedTask;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.AskedAgain;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Continued;
import descenso.classroom.ClassroomEvent.Erased;
import descenso.classroom.ClassroomEvent.ForTask;
import descenso.classroom.ClassroomEvent.GuestsDismissed;
import descenso.classroom.ClassroomEvent.GuestsInvited;
import descenso.classroom.ClassroomEvent.HandMoved;
import descenso.classroom.ClassroomEvent.Joined;
import descenso.classroom.ClassroomEvent.LearnerEvent;
import descenso.classroom.ClassroomEvent.Led;
import descenso.classroom.ClassroomEvent.Locked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.PlaceShared;
import descenso.classroom.ClassroomEvent.Played;
import descenso.classroom.ClassroomEvent.Ran;
import descenso.classroom.ClassroomEvent.Released;
import descenso.classroom.ClassroomEvent.Revealed;
import descenso.classroom.ClassroomEvent.Shown;
import descenso.classroom.ClassroomEvent.SpotlightAnswered;
import descenso.classroom.ClassroomEvent.Spotlit;
import descenso.classroom.ClassroomEvent.StaffEvent;
import descenso.classroom.ClassroomEvent.Talked;
import descenso.classroom.ClassroomEvent.TaskDropped;
import descenso.classroom.ClassroomEvent.TimerSet;
import descenso.classroom.ClassroomEvent.Voted;
import descenso.classroom.ClassroomView.AskedTask;
import descenso.classroom.ClassroomView.StageView;
import descenso.progress.Attempt;
import descenso.progress.Attempt.Grade;
import descenso.progress.LearnerArchive;
import descenso.testing.CaseCount;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Plays random sessions of a classroom on several hosts: lines are cut and come back, submissions arrive late, twice or
 * never, and hosts are killed. Compares what the hosts have with a second model, which reads the log in a simple way.
 */
class ClassroomModelTest {

    private static final int SESSIONS = 80_000;

    /** Number of what happens in a session: enough for two or three tasks. */
    private static final int ACTIONS = 75;

    private static final int HOSTS = 3;

    /** The page of each learner, which occurs in no other text of a view. */
    private static final List<String> PAGES = List.of("place0x", "place1x", "place2x", "place3x", "place4x", "place5x");

    /** The leader's name, the leader's page and the beginning of all codes: they occur in no other text of a view. */
    private static final String LEADER = "leaderx";

    private static final String LED_PAGE = "ledpagex";
    private static final String CODE = "codex";

    /** The names occur in no other text of a view. */
    private static final List<String> LEARNERS = List.of("name0x", "name1x", "name2x", "name3x", "name4x", "name5x");

    private static final List<ClassroomTask> TASKS = List.of(
            EventFixture.question("why"),
            EventFixture.prediction("ball"),
            new ClassroomTask(ClassroomTask.Kind.QUESTION, "optimizers", "essay", 1, true, true));

    /** The text of a grade in the record of a view. */
    private static final List<String> GRADES = Stream.concat(
                    Arrays.stream(Grade.values())
                            .filter(grade -> grade != Grade.PENDING)
                            .map(grade -> "grade=" + grade),
                    Stream.of("mistakes=[mistake"))
            .toList();

    @Test
    void hostsAgreeAndNothingIsLostOrCountedTwiceOrShownTooEarly() throws Exception {
        Set<Object> reached = new HashSet<>();
        for (int seed = 0; seed < CaseCount.of(SESSIONS); seed++) {
            RandomSession session = new RandomSession(new Random(seed), reached);
            try {
                session.play();
            } catch (AssertionError error) {
                throw new AssertionError("seed " + seed + "\n" + String.join("\n", session.log), error);
            }
        }
        assertThat(reached)
                .contains((Object[]) Phase.values())
                .contains("led", "asked to share", "shared", "played", "timed", "inviting", "erased");
    }

    /** A process that replays the log. */
    private static final class Host {
        private Classroom classroom = Classroom.empty();

        /**
         * Applies the log up to a place, maybe from an earlier one again, as after a read that was cut.
         *
         * @param from number of lines that are not read
         * @param to number of lines after which the host stops
         */
        void read(List<String> log, int from, int to) throws IOException {
            for (int i = from; i < to; i++) {
                if (log.get(i).isEmpty()) {
                    continue; // the learner was erased
                }
                LoggedEvent next = EventLine.read(i + 1, log.get(i)).orElseThrow();
                if (next.event() instanceof Erased && next.number() > classroom.number()) {
                    classroom = Classroom.empty();
                    read(log, 0, i);
                }
                classroom = classroom.after(next);
            }
        }
    }

    /** The session of a learner, with what was on its screen last. */
    private static final class Seat {
        private int host;
        private boolean isCut;
        private Optional<AskedTask> screen = Optional.empty();
    }

    private static final class RandomSession {
        private final Random random;
        private final Set<Object> reached;
        private final List<String> log = new ArrayList<>();
        private final SimpleModel model = new SimpleModel();

        /**
         * The classroom after each event, as the first host had it that came so far; empty before an erasure, since the
         * hosts that are behind it differ.
         */
        private final List<Optional<Classroom>> states = new ArrayList<>();

        private final List<Host> hosts = new ArrayList<>();
        private final List<Seat> seats = new ArrayList<>();

        /** The submissions whose acknowledgement is missing: they may arrive any number of times. */
        private final List<ClassroomEvent> wire = new ArrayList<>();

        private int answers;

        RandomSession(Random random, Set<Object> reached) {
            this.random = random;
            this.reached = reached;
            for (int i = 0; i < HOSTS; i++) {
                hosts.add(new Host());
            }
            LEARNERS.forEach(learner -> seats.add(new Seat()));
        }

        void play() throws IOException {
            append(new Opened());
            for (int i = 0; i < ACTIONS; i++) {
                act();
            }
            for (Host host : hosts) {
                catchUp(host, log.size());
                assertThat(host.classroom).isEqualTo(hosts.get(0).classroom);
            }
            Host late = new Host();
            late.read(log, 0, log.size());
            assertThat(late.classroom).isEqualTo(hosts.get(0).classroom);
            model.check(late.classroom);
        }

        private void act() throws IOException {
            switch (random.nextInt(20)) {
                case 0, 1 -> submit(command(), random.nextInt(4) > 0);
                case 2, 3, 4, 5, 6 -> vote(random.nextInt(LEARNERS.size()));
                case 7 -> submit(gesture(LEARNERS.get(random.nextInt(LEARNERS.size()))), random.nextBoolean());
                case 8 -> deliver();
                case 9 -> {
                    if (!wire.isEmpty()) {
                        wire.remove(random.nextInt(wire.size()));
                    }
                }
                case 10 -> seats.get(random.nextInt(seats.size())).isCut = true;
                case 11 -> comeBack(seats.get(random.nextInt(seats.size())));
                case 12 -> hosts.set(random.nextInt(HOSTS), new Host());
                case 13, 14 -> submit(stageCommand(), random.nextInt(4) > 0);
                case 15 -> submit(spotlit(random.nextInt(LEARNERS.size())), random.nextInt(4) > 0);
                case 16 -> {
                    if (random.nextInt(16) == 0) {
                        erase(random.nextInt(LEARNERS.size()));
                    }
                }
                default -> {
                    Host host = hosts.get(random.nextInt(HOSTS));
                    int read = (int) host.classroom.number();
                    catchUp(host, random.nextBoolean() ? log.size() : random.nextInt(read, log.size() + 1));
                }
            }
        }

        /** Submits an event, which arrives at once or is on its way. It may come twice even if it has arrived. */
        private void submit(ClassroomEvent event, boolean isQuick) throws IOException {
            if (isQuick) {
                append(event);
            }
            if (!isQuick || random.nextInt(4) == 0) {
                wire.add(event);
            }
        }

        private void deliver() throws IOException {
            if (!wire.isEmpty()) {
                int index = random.nextInt(wire.size());
                append(random.nextBoolean() ? wire.get(index) : wire.remove(index));
            }
        }

        private void append(ClassroomEvent event) throws IOException {
            long number = log.size() + 1L;
            log.add(EventLine.of(EventFixture.time(number), event));
            model.add(number, event);
        }

        /** Returns a command of the staff, which looks at a host that may be behind. Most fit what is seen there. */
        private ClassroomEvent command() {
            Classroom seen = hosts.get(random.nextInt(HOSTS)).classroom;
            long ask = seen.asking().map(Asking::number).orElse(0L);
            int vote = seen.asking().map(Asking::vote).orElse(1);
            List<ClassroomEvent> all = new ArrayList<>(List.of(
                    new Asked(TASKS.subList(random.nextInt(2), 2 + random.nextInt(2)), random.nextInt(2)),
                    new Locked(ask, vote),
                    new Shown(random.nextBoolean()),
                    new Talked(TalkGroups.of(
                            LEARNERS, seen.asking().map(Asking::current).orElse(Map.of()))),
                    new AskedAgain(),
                    new Revealed(),
                    new Ran(),
                    new Continued()));
            if (random.nextInt(4) == 0) {
                all.addAll(List.of(new Opened(), new Released(), new Closed()));
            }
            if (random.nextInt(4) > 0) {
                all.removeIf(each -> !seen.accepts(each));
            }
            ClassroomEvent command = all.isEmpty() ? new Opened() : all.get(random.nextInt(all.size()));
            return random.nextBoolean() && command instanceof StaffEvent staff
                    ? new ForTask(ask, ask == 0 ? 0 : vote, staff)
                    : command;
        }

        /** Returns a command of the staff on what all see, which looks at a host that may be behind. */
        private ClassroomEvent stageCommand() {
            Classroom seen = hosts.get(random.nextInt(HOSTS)).classroom;
            boolean isOther = random.nextBoolean();
            return switch (random.nextInt(7)) {
                case 0, 1 -> new Led(LEADER, isOther ? Optional.of(place(LED_PAGE)) : Optional.empty());
                case 2 -> new Spotlit(isOther ? LEARNERS.get(random.nextInt(LEARNERS.size())) : "");
                case 3 -> {
                    Played played = new Played(EventFixture.lab("ball", random.nextInt(3)));
                    yield seen.asking()
                            .map(now -> new ForTask(now.number(), now.vote(), played))
                            .map(ClassroomEvent.class::cast)
                            .orElse(played);
                }
                case 4 -> new TimerSet(random.nextInt(3));
                case 5 -> isOther ? new GuestsInvited(CODE + random.nextInt(3)) : new GuestsDismissed();
                default -> {
                    int place = random.nextInt(3);
                    String id = seen.queue().size() > place
                            ? seen.queue().get(place).task().id()
                            : "why";
                    yield new TaskDropped(place + 1, id);
                }
            };
        }

        /** Returns what a learner does who is, or was, asked to share their place. */
        private ClassroomEvent spotlit(int learner) {
            String name = LEARNERS.get(learner);
            return random.nextInt(3) == 0
                    ? new SpotlightAnswered(name, random.nextInt(3) > 0)
                    : new PlaceShared(name, place(PAGES.get(learner)));
        }

        private SharedPlace place(String page) {
            return new SharedPlace("optimizers", page, random.nextInt(2), 0, "", Optional.empty());
        }

        /** Erases a learner, whose session has ended: the lines go, and the hosts hear of it. */
        private void erase(int learner) throws IOException {
            String name = LEARNERS.get(learner);
            seats.get(learner).isCut = true;
            seats.get(learner).screen = Optional.empty();
            wire.removeIf(
                    each -> each instanceof LearnerEvent own && own.learner().equals(name));
            for (int i = 0; i < log.size(); i++) {
                boolean isOwn = log.get(i).contains("\"learner\":\"" + name)
                        && !log.get(i).contains("spotlit");
                log.set(i, isOwn ? "" : log.get(i).replace('"' + name + '"', "\"\""));
            }
            model.erase(name);
            append(new Erased(LearnerArchive.digest(name)));
            Collections.fill(states, Optional.empty());
            while (states.size() < log.size() - 1) {
                states.add(Optional.empty());
            }
            Host host = hosts.get(random.nextInt(HOSTS));
            catchUp(host, log.size());
            assertThat(host.classroom.toString()).doesNotContain(name, "answer" + learner + "x", PAGES.get(learner));
            reached.add("erased");
        }

        private ClassroomEvent gesture(String learner) {
            return random.nextBoolean() ? new Joined(learner) : new HandMoved(learner, random.nextBoolean());
        }

        /** Answers the task on a screen, which may be another one by now. */
        private void vote(int learner) throws IOException {
            Optional<AskedTask> screen = seats.get(learner).screen;
            if (screen.isPresent()) {
                Grade grade = List.of(Grade.values()).get(random.nextInt(Grade.values().length));
                Attempt attempt = EventFixture.answer(
                        "answer" + learner + "x" + (random.nextBoolean() ? answers++ : 0), grade, "mistake");
                submit(
                        new Voted(
                                LEARNERS.get(learner),
                                screen.get().ask(),
                                screen.get().vote(),
                                attempt),
                        random.nextInt(3) > 0);
            }
        }

        private void comeBack(Seat seat) {
            seat.host = random.nextInt(HOSTS);
            seat.isCut = false;
            show(seat, hosts.get(seat.host).classroom);
        }

        private void show(Seat seat, Classroom classroom) {
            seat.screen = ClassroomView.of(classroom, LEARNERS.get(seats.indexOf(seat)))
                    .asked();
        }

        /** Lets a host read on, line by line. Each state is that of another host, or is checked for all learners. */
        private void catchUp(Host host, int end) throws IOException {
            for (int next = (int) host.classroom.number(); next < end; next++) {
                host.read(log, random.nextInt(16) == 0 ? 0 : next, next + 1);
                Classroom now = host.classroom;
                if (next < states.size()) {
                    if (states.get(next).filter(before -> !before.equals(now)).isPresent()) {
                        throw new AssertionError(now.toString());
                    }
                } else {
                    states.add(Optional.of(now));
                    note(now);
                    assertThat(now.phase()).isEqualTo(model.phases.get(next));
                    for (int i = 0; i < LEARNERS.size(); i++) {
                        ClassroomView view = ClassroomView.of(now, LEARNERS.get(i));
                        String text = view.toString();
                        if (!isFit(view, text, i, now) || !isFit(view.stage(), text, i, model.stages.get(next))) {
                            throw new AssertionError(view.toString());
                        }
                    }
                }
            }
            for (Seat seat : seats) {
                if (!seat.isCut && hosts.get(seat.host) == host) {
                    show(seat, host.classroom);
                }
            }
        }

        /** Notes what the sessions come to. */
        private void note(Classroom now) {
            reached.add(now.phase());
            Map<String, Boolean> seen = Map.of(
                    "led", now.stage().place().isPresent(),
                    "asked to share", now.stage().spotlight().isPresent(),
                    "shared",
                            now.stage()
                                    .spotlight()
                                    .flatMap(Stage.Spotlight::place)
                                    .isPresent(),
                    "played", now.asking().flatMap(Asking::played).isPresent(),
                    "timed", now.stage().timer().isPresent(),
                    "inviting", !now.stage().guestCode().isEmpty());
            seen.forEach((name, isSeen) -> {
                if (isSeen) {
                    reached.add(name);
                }
            });
        }

        /** Tests whether a learner sees the place that the second model has, and no other, and no code. */
        private static boolean isFit(StageView view, String text, int learner, SimpleStage model) {
            String name = LEARNERS.get(learner);
            boolean isFit = !text.contains(LEADER) && !text.contains(CODE) && !view.isLeading();
            isFit &= view.place().map(SharedPlace::page).equals(model.shown());
            isFit &= view.isAskedToShare() == (model.spotlight.equals(name) && !model.hasAgreed);
            isFit &= view.isSharing() == (model.spotlight.equals(name) && model.hasAgreed);
            for (int other = 0; other < LEARNERS.size(); other++) {
                boolean isAgreed = model.hasAgreed && model.spotlight.equals(LEARNERS.get(other));
                isFit &= isAgreed || !text.contains(PAGES.get(other));
            }
            return isFit;
        }

        /** Tests whether a learner's view has nothing of the others, and no tally and no grade before its time. */
        private static boolean isFit(ClassroomView view, String text, int learner, Classroom classroom) {
            boolean isShown = view.phase() == Phase.SHOWN || view.phase() == Phase.REVEALED;
            List<String> partners = view.asked().map(AskedTask::partners).orElse(List.of());
            Optional<Tally> tally = view.asked().flatMap(AskedTask::tally);
            boolean isFit =
                    partners.isEmpty() || classroom.asking().orElseThrow().isTalking();
            if (tally.isPresent()) {
                Asking asking = classroom.asking().orElseThrow();
                isFit &= isShown
                        && !asking.task().isText()
                        && tally.get().votes() == asking.current().size();
            }
            for (int other = 0; other < LEARNERS.size(); other++) {
                if (other != learner) {
                    String name = LEARNERS.get(other);
                    isFit &= text.contains(name) == partners.contains(name);
                    isFit &= tally.isPresent() || !text.contains("answer" + other + "x");
                }
            }
            return isFit && (view.phase() == Phase.REVEALED || GRADES.stream().noneMatch(text::contains));
        }
    }

    /**
     * The stage of the class in the second model.
     *
     * @param led the page of the leader; empty without one
     * @param spotlight name of the learner who is asked to share their place; empty without one
     * @param shared the page of that learner; empty before it is known
     */
    private record SimpleStage(
            Optional<String> led,
            String spotlight,
            boolean hasAgreed,
            Optional<String> shared,
            Optional<Instant> timer,
            String code) {

        private static final SimpleStage EMPTY =
                new SimpleStage(Optional.empty(), "", false, Optional.empty(), Optional.empty(), "");

        Optional<String> shown() {
            return shared.isPresent() ? shared : led;
        }

        private SimpleStage ledTo(Optional<String> page) {
            return new SimpleStage(page, spotlight, hasAgreed, shared, timer, code);
        }

        private SimpleStage lit(String learner, boolean isAgreed, Optional<String> page) {
            return new SimpleStage(led, learner, isAgreed, page, timer, code);
        }

        SimpleStage without(String learner) {
            return spotlight.equals(learner) ? lit("", false, Optional.empty()) : this;
        }

        SimpleStage after(ClassroomEvent event, Instant time) {
            if (event instanceof Led one) {
                return ledTo(one.place().map(SharedPlace::page));
            } else if (event instanceof Spotlit one) {
                return one.learner().equals(spotlight) ? this : lit(one.learner(), false, Optional.empty());
            } else if (event instanceof SpotlightAnswered one && one.learner().equals(spotlight)) {
                return one.isAllowed() ? lit(spotlight, true, shared) : without(spotlight);
            } else if (event instanceof PlaceShared one && one.learner().equals(spotlight) && hasAgreed) {
                return lit(spotlight, true, Optional.of(one.place().page()));
            } else if (event instanceof TimerSet one) {
                Instant end = time.plusSeconds(one.seconds());
                return new SimpleStage(
                        led, spotlight, hasAgreed, shared, Optional.of(end).filter(time::isBefore), code);
            } else if (event instanceof GuestsInvited one && code.isEmpty()) {
                return new SimpleStage(led, spotlight, hasAgreed, shared, timer, one.code());
            } else if (event instanceof GuestsDismissed) {
                return new SimpleStage(led, spotlight, hasAgreed, shared, timer, "");
            }
            return this;
        }
    }

    /** Says what a log means, in one pass over it and without a state that is shared with the classroom. */
    private static final class SimpleModel {

        /** The phase after each event. */
        private final List<Phase> phases = new ArrayList<>();

        /** The stage after each event. */
        private final List<SimpleStage> stages = new ArrayList<>();

        private SimpleStage stage = SimpleStage.EMPTY;

        /** The turn to which the experiment is played; empty as long as the staff has not said one. */
        private Optional<Double> played = Optional.empty();

        private Phase phase = Phase.CLOSED;
        private long ask;
        private boolean isPrediction;
        private boolean isRun;
        private boolean isForced;
        private List<QueuedTask> queue = new ArrayList<>();

        /** The answers of the votes on the current task, by learner: the last one before the lock. */
        private List<Map<String, Attempt>> votes = new ArrayList<>();

        void add(long number, ClassroomEvent event) {
            apply(number, event);
            phases.add(phase);
            stages.add(stage);
        }

        void erase(String learner) {
            votes.forEach(each -> each.remove(learner));
            stage = stage.without(learner);
        }

        private void apply(long number, ClassroomEvent event) {
            if (event instanceof ForTask meant) {
                boolean isAsking = phase != Phase.CLOSED && phase != Phase.LOBBY;
                if (isAsking ? isCurrent(meant.ask(), meant.vote()) : meant.ask() == 0) {
                    apply(number, meant.event());
                }
                return;
            }
            stage = phase == Phase.CLOSED ? stage : stage.after(event, EventFixture.time(number));
            boolean isAnswered = phase == Phase.LOCKED || phase == Phase.SHOWN;
            boolean isAsked = isAnswered || phase == Phase.OPEN || phase == Phase.REVEALED;
            if (event instanceof Opened && phase == Phase.CLOSED) {
                phase = Phase.LOBBY;
            } else if (event instanceof Closed && phase != Phase.CLOSED) {
                phase = Phase.CLOSED;
                stage = SimpleStage.EMPTY;
                queue = new ArrayList<>();
            } else if (event instanceof TaskDropped dropped && phase != Phase.CLOSED) {
                if (dropped.place() <= queue.size()
                        && queue.get(dropped.place() - 1).task().id().equals(dropped.id())) {
                    queue.remove(dropped.place() - 1);
                }
            } else if (event instanceof Played one && phase == Phase.REVEALED && isRun) {
                played = Optional.of(one.lab().moment().turn());
            } else if (event instanceof Asked asked && phase != Phase.CLOSED) {
                List<QueuedTask> more = asked.tasks().stream()
                        .map(task -> new QueuedTask(task, asked.seconds()))
                        .toList();
                if (isAsked) {
                    queue.addAll(more);
                } else {
                    queue.addAll(0, more);
                    next(number);
                }
            } else if (event instanceof Continued && (isAsked || !queue.isEmpty()) && phase != Phase.CLOSED) {
                next(number);
            } else if (event instanceof Released && isAsked) {
                phase = Phase.LOBBY;
            } else if (event instanceof Locked locked
                    && phase == Phase.OPEN
                    && isCurrent(locked.ask(), locked.vote())) {
                phase = Phase.LOCKED;
            } else if (event instanceof Voted voted && phase == Phase.OPEN && isCurrent(voted.ask(), voted.vote())) {
                votes.get(votes.size() - 1)
                        .merge(
                                voted.learner(),
                                voted.attempt(),
                                (old, now) -> old.answer().equals(now.answer()) ? old : now);
            } else if (event instanceof Shown shown
                    && (phase == Phase.LOCKED || (phase == Phase.SHOWN && shown.isForced()))) {
                phase = Phase.SHOWN;
                isForced = shown.isForced();
            } else if (event instanceof Shown shown && phase == Phase.REVEALED && shown.isForced()) {
                isForced = true;
            } else if (event instanceof AskedAgain && isAnswered) {
                phase = Phase.OPEN;
                isForced = false;
                votes.add(new HashMap<>());
            } else if (event instanceof Revealed && isAnswered && !isPrediction) {
                phase = Phase.REVEALED;
            } else if (event instanceof Ran && isAnswered && isPrediction) {
                phase = Phase.REVEALED;
                isRun = true;
            }
        }

        private boolean isCurrent(long otherAsk, int otherVote) {
            return otherAsk == ask && otherVote == votes.size();
        }

        private void next(long number) {
            phase = Phase.LOBBY;
            if (!queue.isEmpty()) {
                phase = Phase.OPEN;
                stage = stage.lit("", false, Optional.empty());
                isPrediction = queue.remove(0).task().kind() == ClassroomTask.Kind.PREDICTION;
                ask = number;
                isRun = false;
                played = Optional.empty();
                isForced = false;
                votes = new ArrayList<>(List.of(new HashMap<>()));
            }
        }

        void check(Classroom classroom) {
            assertThat(classroom.number()).isEqualTo(phases.size());
            assertThat(classroom.phase()).isEqualTo(phase);
            assertThat(classroom.queue()).isEqualTo(queue);
            assertThat(classroom.asking().isPresent()).isEqualTo(phase != Phase.CLOSED && phase != Phase.LOBBY);
            classroom.asking().ifPresent(asking -> {
                assertThat(asking.number()).isEqualTo(ask);
                assertThat(asking.votes()).isEqualTo(votes);
                assertThat(asking.isRun()).isEqualTo(isRun);
                assertThat(asking.isForced()).isEqualTo(isForced);
                assertThat(asking.played().map(lab -> lab.moment().turn())).isEqualTo(played);
            });
            assertThat(classroom.stage().timer()).isEqualTo(stage.timer());
            assertThat(classroom.stage().guestCode()).isEqualTo(stage.code());
        }
    }
}
