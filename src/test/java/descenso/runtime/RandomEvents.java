package descenso.runtime;

import descenso.app.Tutor;
import descenso.app.screen.CommandTable.ScreenCommand;
import descenso.classroom.Classroom;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomView;
import descenso.classroom.LoggedEvent;
import descenso.classroom.SharedPlace;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.phrases.MessageKey;
import descenso.testing.ManualScheduler.Desk;
import descenso.testing.QuestionDriver;
import descenso.testing.ScreenName;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import descenso.view.frame.Layout;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses random events of a session: mostly a key that the current screen uses, and at times anything else. */
final class RandomEvents {

    private static final String TYPED = " 0123456789.,+-*/()[]=:eabcdghijklmnoprstuvwxyzñLGPR?∇日";

    private static final List<Code> CODES =
            Stream.of(Code.values()).filter(code -> code != Code.CHARACTER).toList();

    private static final List<String> TEXTS = List.of(
            "",
            "0,1",
            "1/20",
            "-3e-400",
            "nan",
            "dos\nlíneas",
            "\u001b[31m",
            "日本",
            "e\u0301\u200d\uD83D",
            "\t \u00A0",
            "9".repeat(300),
            "a ".repeat(900));

    /** Number of frames that a race may advance without other events. One advance in as many is that long. */
    private static final int LONG = 40;

    /** Screens from which no other screen is reached. Escape leaves them soon. */
    private static final Set<String> ASIDE = Set.of(
            "HelpScreen",
            "NotationScreen",
            "SearchScreen",
            "ContentsScreen",
            "ProgressScreen",
            "ReviewScreen",
            "LabListScreen");

    /** Keys that lead from a page to other screens. */
    private static final List<Key> ONWARD =
            Stream.of('a', 'a', 'v', ' ').map(Key::of).toList();

    private static final Key LAB = Key.of('e');

    /** Mean number of events until the lab is left. */
    private static final int STAY = 30;

    private static final Key ESCAPE = Key.of(Code.ESCAPE);

    /** Experiments with each kind of prediction. */
    private static final List<String> PREDICTIONS = List.of("ball", "learning-rate", "bump", "saddle");

    private static final String LEARNER = "ana";

    /** Screens of what the class does, which changes often. */
    private static final Set<String> OF_CLASS = Set.of("TaskScreen", "FollowScreen", "SpotlightScreen");

    /** Mean number of events on a screen of the class until the class goes on. */
    private static final int TASK_STAY = 25;

    private static final Key CLASS = Key.of(Code.F4);

    /** One session in as many is in a live class: the others show the other screens. */
    private static final int CLASSES = 4;

    private final Random random;
    private final boolean isInClass;

    /** The classroom of the learner's class after the events so far. */
    private Classroom classroom = Classroom.empty();

    RandomEvents(long seed) {
        random = new Random(seed);
        isInClass = seed / 2 % CLASSES == 0;
    }

    /** Returns a random size at which the tutor can be used. */
    Size enough() {
        return new Size(60 + random.nextInt(51), 18 + random.nextInt(23));
    }

    boolean isHead() {
        return random.nextBoolean();
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    SessionEvent next(Tutor tutor) {
        if (!Layout.isEnough(tutor.state().size()) && isOneIn(4)) {
            return SessionEvent.resize(enough());
        }
        String screen = ScreenName.of(tutor.screen());
        if (ASIDE.contains(screen) && isOneIn(3)) {
            return SessionEvent.press(ESCAPE);
        }
        if (screen.equals("LessonScreen") && isOneIn(3)) {
            return SessionEvent.press(
                    isOneIn(3) && !tutor.state().page().experiments().isEmpty() ? LAB : one(ONWARD));
        }
        if (screen.equals("LabScreen") && isOneIn(STAY)) {
            return SessionEvent.press(ESCAPE);
        }
        if (screen.equals("LabLoadingScreen") && isOneIn(2)) {
            return SessionEvent.tell(Desk.READING);
        }
        if (OF_CLASS.contains(screen) && isOneIn(TASK_STAY)) {
            return classroom();
        }
        if (tutor.state().liveClassroom().isPresent() && isOneIn(4 * TASK_STAY)) {
            return SessionEvent.press(CLASS);
        }
        int draw = random.nextInt(1000);
        if (draw < 560) {
            return SessionEvent.press(boundKey(tutor));
        } else if (draw < 700) {
            return SessionEvent.press(anyKey());
        } else if (draw < 850) {
            return SessionEvent.tell(one(List.of(Desk.values())));
        } else if (draw < 955) {
            return SessionEvent.watch(isOneIn(LONG) ? LONG : 1 + random.nextInt(2));
        } else if (draw < 970) {
            return SessionEvent.paste(one(TEXTS));
        } else if (draw < 985) {
            return SessionEvent.resize(size());
        }
        return rare();
    }

    private SessionEvent rare() {
        return switch (random.nextInt(isInClass ? 6 : 4)) {
            case 4, 5 -> classroom();
            case 0 -> SessionEvent.slow();
            case 1 -> SessionEvent.sleep(1 + random.nextInt(5));
            case 2 -> SessionEvent.trouble("no room".repeat(random.nextInt(20)));
            default -> SessionEvent.failure("/x/" + "y".repeat(random.nextInt(90)));
        };
    }

    /** Returns a change of the classroom by a random event, or its beginning if it has no session. */
    private SessionEvent classroom() {
        long ask = classroom.asking().map(Classroom.Asking::number).orElse(0L);
        int vote = classroom.asking().map(Classroom.Asking::vote).orElse(1);
        ClassroomEvent event = classroom.phase() == Classroom.Phase.CLOSED
                ? new ClassroomEvent.Opened()
                : one(List.of(
                        new ClassroomEvent.Asked(List.of(task()), 30 * random.nextInt(2)),
                        new ClassroomEvent.Asked(List.of(task(), task()), 0),
                        new ClassroomEvent.Locked(ask, vote),
                        new ClassroomEvent.Locked(ask, vote),
                        new ClassroomEvent.Shown(isHead()),
                        new ClassroomEvent.Talked(isHead() ? List.of() : List.of(List.of(LEARNER, "bea"))),
                        new ClassroomEvent.AskedAgain(),
                        new ClassroomEvent.Revealed(),
                        new ClassroomEvent.Ran(),
                        new ClassroomEvent.Continued(),
                        new ClassroomEvent.Released(),
                        new ClassroomEvent.Closed(),
                        new ClassroomEvent.QuestionRaised("bea", "¿Por qué?"),
                        new ClassroomEvent.HandMoved(LEARNER, isHead()),
                        new ClassroomEvent.Led("eva", Optional.of(place())),
                        new ClassroomEvent.Led("eva", Optional.of(place())),
                        new ClassroomEvent.Led("eva", Optional.empty()),
                        new ClassroomEvent.Played(lab()),
                        new ClassroomEvent.Spotlit(LEARNER),
                        new ClassroomEvent.Spotlit(LEARNER),
                        new ClassroomEvent.Spotlit("bea"),
                        new ClassroomEvent.SpotlightAnswered(one(List.of(LEARNER, "bea")), isHead()),
                        new ClassroomEvent.PlaceShared("bea", place()),
                        new ClassroomEvent.TimerSet(60 * random.nextInt(2))));
        classroom = classroom.after(new LoggedEvent(classroom.number() + 1, ScriptedLearner.NOON, event));
        return SessionEvent.classroom(ClassroomView.of(classroom, LEARNER));
    }

    /** Returns a question of the course or the prediction of an experiment, at times one that is not there. */
    private ClassroomTask task() {
        boolean isPrediction = isOneIn(3);
        return new ClassroomTask(
                isPrediction ? ClassroomTask.Kind.PREDICTION : ClassroomTask.Kind.QUESTION,
                isOneIn(10) ? "graphs" : "optimizers",
                isOneIn(10) ? "gone" : one(isPrediction ? PREDICTIONS : QuestionDriver.EACH),
                random.nextInt(100),
                isHead(),
                false);
    }

    /** Returns a page of the course, at times one that is not there, and at times with a lab over it. */
    private SharedPlace place() {
        List<String> pages = TestCourse.ABRIDGED.course().pageIds();
        SharedPlace page = SharedPlace.ofPage(isOneIn(10) ? "graphs" : "optimizers", isOneIn(10) ? "gone" : one(pages));
        return isHead() ? page.with(lab()) : page;
    }

    /** Returns the lab of an experiment at any moment, which need not fit it. */
    private SharedLab lab() {
        return SharedLab.atStart(isOneIn(10) ? "gone" : one(PREDICTIONS))
                .at(new SharedMoment(
                        random.nextInt(3),
                        random.nextInt(3),
                        random.nextInt(100) / 2.0,
                        isOneIn(4) ? Double.POSITIVE_INFINITY : 1,
                        isHead(),
                        isOneIn(8)));
    }

    private boolean isOneIn(int many) {
        return random.nextInt(many) == 0;
    }

    /** Returns a random key that the help of the screen names. */
    private Key boundKey(Tutor tutor) {
        List<List<Key>> bindings = tutor.screen().commands(tutor.state()).rows().stream()
                .filter(binding -> !binding.keys().isEmpty())
                .filter(binding -> binding.id() != MessageKey.ACTION_HELP || isOneIn(4))
                .map(ScreenCommand::keys)
                .toList();
        return one(one(bindings));
    }

    private Key anyKey() {
        Key plain = isOneIn(4) ? Key.of(one(CODES)) : Key.of(TYPED.codePointAt(random.nextInt(TYPED.length())));
        return isOneIn(8)
                ? new Key(plain.code(), plain.character(), isHead(), isHead(), plain.character() == 0 && isHead())
                : plain;
    }

    /** Returns a usual size, a large one, or one without room for anything. */
    private Size size() {
        return switch (random.nextInt(6)) {
            case 0 -> new Size(100 + random.nextInt(201), 18 + random.nextInt(83));
            case 1 -> new Size(1 + random.nextInt(70), 1 + random.nextInt(22));
            case 2 -> one(List.of(new Size(1, 1), new Size(300, 100), new Size(60, 18), new Size(300, 1)));
            default -> enough();
        };
    }
}
