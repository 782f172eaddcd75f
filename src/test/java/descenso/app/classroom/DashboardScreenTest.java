package descenso.app.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.Tutor.TutorUpdate;
import descenso.app.lab.LabScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.AppState.DisplaySettings;
import descenso.app.screen.AppState.PreviewCache.Preview;
import descenso.app.screen.Command;
import descenso.app.screen.Report;
import descenso.classroom.Attendee;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.AskedAgain;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Continued;
import descenso.classroom.ClassroomEvent.ForTask;
import descenso.classroom.ClassroomEvent.GuestsDismissed;
import descenso.classroom.ClassroomEvent.GuestsInvited;
import descenso.classroom.ClassroomEvent.Led;
import descenso.classroom.ClassroomEvent.Locked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.PlaceShared;
import descenso.classroom.ClassroomEvent.Played;
import descenso.classroom.ClassroomEvent.QuestionSettled;
import descenso.classroom.ClassroomEvent.Ran;
import descenso.classroom.ClassroomEvent.Released;
import descenso.classroom.ClassroomEvent.Revealed;
import descenso.classroom.ClassroomEvent.Shown;
import descenso.classroom.ClassroomEvent.SpotlightAnswered;
import descenso.classroom.ClassroomEvent.Spotlit;
import descenso.classroom.ClassroomEvent.Talked;
import descenso.classroom.ClassroomEvent.TaskDropped;
import descenso.classroom.ClassroomEvent.TimerSet;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomView;
import descenso.classroom.GuestName;
import descenso.classroom.SharedPlace;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.classroom.TalkGroups;
import descenso.classroom.TimeCall;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.testing.FrameParts;
import descenso.testing.GoldenFile;
import descenso.testing.LabLearner;
import descenso.testing.ScreenVariant;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import descenso.view.text.UiText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardScreenTest {

    private static final Key F4 = Key.of(Code.F4);

    private static final ClassroomTask CHOICE = VoteFixture.question("choice", false);
    private static final ClassroomTask NUMBER = VoteFixture.question("number", false);
    private static final ClassroomTask OPEN = VoteFixture.question("open", false);
    private static final ClassroomTask BALL = VoteFixture.prediction("ball");

    /** A state of the classroom with the keys that are pressed on the dashboard. */
    record Case(BoardFixture classroom, String keys) {

        TestCourse course() {
            return classroom
                            .classroom()
                            .asking()
                            .filter(now -> now.task().equals(BALL))
                            .isPresent()
                    ? TestCourse.ABRIDGED
                    : TestCourse.QUESTIONS;
        }
    }

    private static BoardFixture asked(ClassroomTask task) {
        return BoardFixture.opened(23).asked(0, task);
    }

    private static BoardFixture voted(ClassroomTask task) {
        return asked(task).voted(VoteFixture.votes(task, 17, 0));
    }

    private static BoardFixture again(ClassroomTask task) {
        return voted(task).shown().again().voted(VoteFixture.votes(task, 20, 3));
    }

    /** Returns a second vote after one of so few that it is not drawn. */
    private static BoardFixture afterFew(ClassroomTask task) {
        return few(task).again().voted(VoteFixture.votes(task, 20, 3)).shown();
    }

    private static BoardFixture few(ClassroomTask task) {
        return asked(task).voted(VoteFixture.votes(task, 3, 0)).shown();
    }

    private static BoardFixture predicted() {
        return asked(BALL).voted(VoteFixture.predictions("ball", 18));
    }

    /** Returns the end of the run of a prediction. */
    private static BoardFixture over(BoardFixture prediction) {
        SharedMoment end = SharedMoment.start().goingOn().ended();
        return prediction
                .locked()
                .after(new Ran())
                .after(new Played(SharedLab.atStart("ball").at(end)));
    }

    private static BoardFixture led(String leader) {
        return BoardFixture.opened(23).after(new Led(leader, Optional.of(SharedPlace.ofPage("optimizers", "kinds"))));
    }

    private static BoardFixture lit(BoardFixture now) {
        return now.after(new Spotlit("zoraida1"))
                .after(new SpotlightAnswered("zoraida1", true))
                .after(new PlaceShared("zoraida1", SharedPlace.ofPage("optimizers", "many")));
    }

    /** Returns the states by the name of their golden file. */
    private static Map<String, Case> all() {
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("closed", new Case(BoardFixture.of(23), ""));
        cases.put("lobby", new Case(BoardFixture.opened(23).busy(), ""));
        cases.put("alone", new Case(BoardFixture.opened(0), ""));
        cases.put("one", new Case(BoardFixture.opened(1), ""));
        cases.put(
                "open",
                new Case(
                        BoardFixture.opened(23)
                                .asked(60, CHOICE, NUMBER, OPEN)
                                .voted(VoteFixture.votes(CHOICE, 17, 0))
                                .busy(),
                        ""));
        cases.put("each", new Case(asked(VoteFixture.question("number", true)), ""));
        cases.put("locked", new Case(voted(CHOICE).locked(), ""));
        cases.put("locked-details", new Case(voted(CHOICE).locked(), "m"));
        cases.put("shown", new Case(voted(NUMBER).shown(), ""));
        cases.put("shown-details", new Case(voted(NUMBER).shown(), "m"));
        cases.put("talking", new Case(voted(CHOICE).shown().after(new Talked(List.of())), ""));
        cases.put(
                "pairs",
                new Case(voted(CHOICE).locked().after(new Talked(List.of(List.of("zoraida1", "zoraida2")))), ""));
        cases.put("again", new Case(voted(CHOICE).shown().again(), ""));
        cases.put("again-shown", new Case(again(CHOICE).shown(), ""));
        cases.put("again-shown-number", new Case(again(NUMBER).shown(), ""));
        cases.put(
                "again-shown-each",
                new Case(again(VoteFixture.question("number", true)).shown(), ""));
        cases.put("again-few-before", new Case(afterFew(CHOICE), ""));
        cases.put("again-revealed", new Case(again(CHOICE).revealed(), ""));
        cases.put("revealed", new Case(voted(NUMBER).revealed(), ""));
        cases.put("few", new Case(few(CHOICE), ""));
        cases.put("few-forced", new Case(few(CHOICE).after(new Shown(true)), ""));
        cases.put("few-revealed", new Case(few(CHOICE).revealed(), ""));
        cases.put("few-revealed-forced", new Case(few(CHOICE).revealed().after(new Shown(true)), ""));
        cases.put("few-before-revealed", new Case(afterFew(CHOICE).revealed(), ""));
        cases.put("few-text", new Case(few(OPEN), ""));
        cases.put("text", new Case(voted(OPEN).shown(), ""));
        cases.put("text-revealed", new Case(voted(OPEN).revealed(), ">"));
        cases.put("prediction", new Case(predicted(), ""));
        cases.put("prediction-locked", new Case(predicted().locked(), ""));
        cases.put("prediction-shown", new Case(predicted().shown(), ""));
        cases.put("prediction-run", new Case(predicted().locked().after(new Ran()), ""));
        cases.put("prediction-over", new Case(over(predicted()), ""));
        cases.put("few-prediction-over", new Case(over(asked(BALL).voted(VoteFixture.predictions("ball", 3))), ""));
        cases.put(
                "gone",
                new Case(
                        asked(new ClassroomTask(ClassroomTask.Kind.QUESTION, "optimizers", "gone", 1, false, false)),
                        ""));
        cases.put(
                "other-course",
                new Case(asked(new ClassroomTask(ClassroomTask.Kind.QUESTION, "graphs", "path", 1, false, false)), ""));
        cases.put("chooser", new Case(BoardFixture.opened(23), "a"));
        cases.put("chooser-time", new Case(BoardFixture.opened(23), "assec"));
        cases.put("chooser-preview", new Case(BoardFixture.opened(23), "av"));
        cases.put("queue", new Case(asked(CHOICE).asked(0, NUMBER, OPEN), "w"));
        cases.put("queue-preview", new Case(asked(CHOICE).asked(0, NUMBER, OPEN), "wjl"));
        cases.put("guests", new Case(BoardFixture.opened(23).after(new GuestsInvited("CFHJ-3479")), ""));
        cases.put("leading", new Case(led("profe"), ""));
        cases.put("led", new Case(led("eva"), ""));
        cases.put("spotlight", new Case(lit(led("eva")), ""));
        cases.put(
                "stage",
                new Case(
                        led("profe")
                                .asked(60, CHOICE)
                                .after(new TimerSet(90))
                                .after(new Spotlit("zoraida1"))
                                .after(new GuestsInvited("CFHJ-3479"))
                                .voted(VoteFixture.votes(CHOICE, 17, 0)),
                        ""));
        cases.put("timer", new Case(BoardFixture.opened(23).after(new TimerSet(90)), ""));
        cases.put("timer-chooser", new Case(BoardFixture.opened(23).after(new TimerSet(90)), "cj"));
        cases.put("questions", new Case(BoardFixture.opened(23).busy(), "uj"));
        cases.put("people", new Case(BoardFixture.opened(9).busy(), "i"));
        cases.put("people-none", new Case(BoardFixture.opened(0), "i"));
        return cases;
    }

    private static Case state(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    static Stream<String> names() {
        return all().keySet().stream();
    }

    private static Tutor told(Tutor tutor, ClassroomView view) {
        Tutor heard = tutor.update(new Message.ClassroomChanged(view)).tutor();
        return heard.update(new Message.WorkerReport(new Report.Previewed(
                        "ball",
                        Optional.of(new Preview(
                                TestCourse.ABRIDGED.experiment("ball"), List.of(), Optional.empty(), Map.of())))))
                .tutor();
    }

    private static Tutor board(Case chosen, Language language, Size size) {
        ScriptedLearner staff = ScriptedLearner.at(chosen.course(), 1, language, size, CharacterSet.UNICODE);
        Tutor tutor =
                pressed(told(staff.tutor(), chosen.classroom().view()), F4).tutor();
        for (char key : chosen.keys().toCharArray()) {
            tutor = pressed(tutor, key == '>' ? Key.of(Code.RIGHT) : Key.of(key))
                    .tutor();
        }
        return tutor;
    }

    private static Tutor inLines(Case chosen, Language language) {
        AppState state = ScriptedLearner.at(
                        chosen.course(), 1, language, ScreenVariant.GOLDEN.size(), CharacterSet.LATIN)
                .state();
        DisplaySettings display = state.display();
        UiText texts = new UiText(Messages.spoken(language), CharacterSet.LATIN);
        Tutor tutor = Tutor.opening(state.with(
                new DisplaySettings(texts, display.theme(), display.raster(), display.size(), display.isStill())));
        return entered(told(tutor, chosen.classroom().view()), language.equals(Language.ES) ? "aula" : "class")
                .tutor();
    }

    private static TutorUpdate pressed(Tutor tutor, Key key) {
        return tutor.update(new Message.Pressed(key));
    }

    private static TutorUpdate entered(Tutor tutor, String line) {
        return tutor.update(new Message.Entered(line));
    }

    private static Path file(String name) {
        return GoldenFile.BOARD.resolve(name + ".txt");
    }

    /** Shows each state at three sizes and in both languages, and as sentences. */
    @ParameterizedTest
    @MethodSource("names")
    void dashboardEqualsTheGoldenFile(String name) {
        Case chosen = state(name);
        String frames = GoldenFile.framed(List.of(
                board(chosen, Language.ES, new Size(80, 24)).view(),
                board(chosen, Language.EN, new Size(60, 18)).view(),
                board(chosen, Language.EN, new Size(120, 40)).view()));
        List<String> lines = new ArrayList<>();
        for (Language language : chosen.keys().isEmpty() ? List.of(Language.values()) : List.<Language>of()) {
            Tutor plain = inLines(chosen, language);
            lines.addAll(plain.plain().paragraphs());
            lines.add(plain.plain().prompt() + "> repeat");
            entered(plain, "repeat").commands().stream()
                    .filter(Command.Say.class::isInstance)
                    .forEach(said -> lines.addAll(((Command.Say) said).paragraphs()));
        }
        GoldenFile.compare(file(name), frames + String.join("\n", lines) + "\n");
    }

    @Test
    void everyGoldenFileBelongsToAPicture() {
        GoldenFile.checkFiles(
                GoldenFile.BOARD,
                Stream.of(
                                names(),
                                Stream.concat(VoteFixture.QUESTIONS.stream(), Stream.of("sure"))
                                        .map(id -> "tally-" + id),
                                VoteFixture.PREDICTIONS.stream().map(id -> "tally-" + id))
                        .flatMap(files -> files)
                        .map(DashboardScreenTest::file));
    }

    /** Tests that nothing but the list of those who are there names a learner, on any screen and in any sentence. */
    @Test
    void onlyTheListOfLearnersHasNames() {
        all().forEach((name, chosen) -> {
            Frame frame = board(chosen, Language.ES, new Size(120, 80)).view();
            assertThat(frame.toString().contains(BoardFixture.NAME)).as(name).isEqualTo(name.equals("people"));
            if (chosen.keys().isEmpty()) {
                assertThat(String.join(" ", inLines(chosen, Language.EN).plain().paragraphs()))
                        .doesNotContain(BoardFixture.NAME);
            }
        });
    }

    /** Tests that nothing on the dashboard tells the right answer before it is shown, unless the staff asks for it. */
    @Test
    void onlyDetailsAndRevealTellTheRightAnswer() {
        all().forEach((name, chosen) -> {
            String text = board(chosen, Language.ES, new Size(120, 80)).view().toString();
            boolean mayTell = name.contains("details") || name.contains("revealed");
            assertThat(Stream.of("✓", "✗", "Acierta", "Bien:", "sin η", "signo", "se reconoce", "correcto", "Era:")
                            .anyMatch(text::contains))
                    .as(name)
                    .isEqualTo(mayTell);
        });
    }

    /** Shows the keys of a state, without those of every screen. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "closed | o a i Esc ? q",
                "lobby | a i u Esc ? q",
                "open | l s r Esc n x a i u ? q",
                "locked | s r m Esc d 2 x a i ? q",
                "shown | r m Esc d 2 x a i ? q",
                "talking | 2 r m Esc x a i ? q",
                "few | s r m Esc d 2 x a i ? q",
                "few-revealed | s Esc x a i ? q",
                "few-revealed-forced | Esc x a i ? q",
                "few-before-revealed | s Esc x a i ? q",
                "again-few-before | s r m Esc d 2 x a i ? q",
                "few-prediction-over | s Esc x a i ? q",
                "prediction-over | Esc x a i ? q",
                "few-forced | r m Esc d 2 x a i ? q",
                "text | → r m Esc d 2 x a i ? q",
                "revealed | Esc x a i ? q",
                "prediction | l s e Esc x a i ? q",
                "prediction-locked | s e Esc d 2 x a i ? q",
                "prediction-run | Esc x a i ? q",
            })
    void footerHasTheCommandsThatArePossible(String name, String keys) {
        Frame frame = board(state(name), Language.ES, new Size(300, 24)).view();
        assertThat(new FrameParts(frame)
                        .hints().stream().map(hint -> hint.key()).collect(Collectors.joining(" ")))
                .isEqualTo(keys);
    }

    private static List<ClassroomEvent> submitted(TutorUpdate update) {
        return update.commands().stream()
                .filter(Command.Submit.class::isInstance)
                .map(command -> ((Command.Submit) command).event())
                .map(event -> event instanceof ForTask meant ? meant.event() : event)
                .toList();
    }

    /** Tests that a command names the vote on the screen, so that it has no effect on the next one. */
    @Test
    void commandMeetsOnlyTheVoteOnTheScreen() {
        for (String key : List.of("r", "n", "x", "d", "2")) {
            Case chosen = state("shown");
            Command.Submit submit =
                    pressed(board(chosen, Language.ES, new Size(80, 24)), Key.named(key)).commands().stream()
                            .filter(Command.Submit.class::isInstance)
                            .map(Command.Submit.class::cast)
                            .findFirst()
                            .orElseThrow();
            assertThat(chosen.classroom().classroom().accepts(submit.event()))
                    .as(key)
                    .isTrue();
            assertThat(again(NUMBER).locked().classroom().accepts(submit.event()))
                    .as(key)
                    .isFalse();
        }
    }

    /** Returns the event that pairs all who are there in a state. */
    private static Talked pairs(String name) {
        ClassroomView.StaffView staff = state(name).classroom().view().staff().orElseThrow();
        return new Talked(TalkGroups.of(
                staff.attendees().stream().map(Attendee::name).toList(),
                staff.classroom().asking().orElseThrow().current()));
    }

    /** Gives for each key and word the events that it submits. */
    static Stream<Object[]> commands() {
        long ask = 25;
        Locked lock = new Locked(ask, 1);
        return Stream.of(
                new Object[] {"closed", "o", "abre", List.of(new Opened())},
                new Object[] {"lobby", "I", "invitados", List.of(new GuestsInvited(""))},
                new Object[] {"guests", "I", "invitados fin", List.of(new GuestsDismissed())},
                new Object[] {"open", "l", "cierra", List.of(lock)},
                new Object[] {"open", "s", "muestra", List.of(lock, new Shown(false))},
                new Object[] {"open", "r", "revela", List.of(lock, new Revealed())},
                new Object[] {"open", "n", "sigue", List.of(new Continued())},
                new Object[] {"open", "x", "suelta", List.of(new Released())},
                new Object[] {"locked", "s", "muestra", List.of(new Shown(false))},
                new Object[] {"locked", "d", "debate", List.of(new Talked(List.of()))},
                new Object[] {"shown", "2", "otra", List.of(new AskedAgain())},
                new Object[] {"shown", "r", "revela", List.of(new Revealed())},
                new Object[] {"shown", "2", "nueva", List.of(new AskedAgain())},
                new Object[] {"few", "r", "revela", List.of(new Revealed())},
                new Object[] {"few", "s", "muestra", List.of(new Shown(true))},
                new Object[] {"few-revealed", "s", "muestra", List.of(new Shown(true))},
                new Object[] {"again-few-before", "s", "muestra", List.of(new Shown(true))},
                new Object[] {"few-prediction-over", "s", "muestra", List.of(new Shown(true))},
                new Object[] {"shown", "n", "sigue", List.of(new Continued())},
                new Object[] {"locked", "D", "debate parejas", List.of(pairs("locked"))},
                new Object[] {"shown", "D", "talk pairs", List.of(pairs("shown"))},
                new Object[] {"prediction-shown", "e", "corre", List.of(new Ran())},
                new Object[] {"prediction-shown", "2", "nueva", List.of(new AskedAgain())},
                new Object[] {"prediction-locked", "e", "corre", List.of(new Ran())},
                new Object[] {"prediction", "e", "corre", List.of(lock, new Ran())});
    }

    @ParameterizedTest
    @MethodSource("commands")
    void keyAndWordSubmitTheSameEvents(String name, String key, String word, List<ClassroomEvent> events) {
        Case chosen = state(name);
        assertThat(submitted(pressed(board(chosen, Language.ES, new Size(80, 24)), Key.named(key))))
                .isEqualTo(events);
        assertThat(submitted(entered(inLines(chosen, Language.ES), word))).isEqualTo(events);
    }

    /** Tests that the key ends the class only the second time in a row, and as long as the notice is there. */
    @ParameterizedTest
    @CsvSource({
        "Z, false",
        "Z Z, true",
        "Z vote Z, true",
        "Z lock Z, false",
        "Z lock Z Z, true",
        "Z ESCAPE Z, false",
        "Z m Z, false",
        "Z y Z, false",
        "Z ? ESCAPE Z, false"
    })
    void classEndsWithTheSecondKeyInARow(String keys, boolean isOver) {
        BoardFixture open = asked(CHOICE);
        Tutor tutor = board(new Case(open, ""), Language.ES, new Size(80, 24));
        List<ClassroomEvent> submitted = List.of();
        for (String key : keys.split(" ", -1)) {
            TutorUpdate update = key.length() == 4
                    ? tutor.update(
                            new Message.ClassroomChanged((key.equals("vote") ? voted(CHOICE) : open.locked()).view()))
                    : pressed(tutor, Key.named(key));
            submitted = submitted(update);
            tutor = update.tutor();
        }
        assertThat(submitted).isEqualTo(isOver ? List.of(new Closed()) : List.of());
        assertThat(tutor.view().toString().contains("Pulsa Z otra vez y termina la clase para 23 estudiantes."))
                .isEqualTo(!isOver);
        assertThat(submitted(entered(inLines(new Case(open, ""), Language.ES), "termina")))
                .isEqualTo(List.of(new Closed()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 180",
                "0:30 | 30",
                "1,5 | 90",
                "1.5 | 90",
                "2:05 | 125",
                "0 | 0",
                "180 | 10800",
            })
    void typedTimeSetsTheTimer(String time, int seconds) {
        for (String word : List.of("temporizador ", "timer ")) {
            assertThat(submitted(entered(inLines(state("timer"), Language.ES), word + time)))
                    .isEqualTo(List.of(new TimerSet(seconds)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pronto", "-1", "1:75", "181", "1:2:3", "1,234"})
    void wordThatIsNoTimeSetsNoTimer(String time) {
        TutorUpdate update = entered(inLines(state("timer"), Language.ES), "temporizador " + time);
        assertThat(submitted(update)).isEmpty();
        assertThat(update.commands()).contains(new Command.Refuse());
    }

    @Test
    void chosenTimeSetsTheTimer() {
        Tutor list = board(state("timer-chooser"), Language.ES, new Size(80, 24));
        assertThat(submitted(pressed(list, Key.of(Code.ENTER)))).isEqualTo(List.of(new TimerSet(120)));
    }

    /** Tests that a task that waits is dropped by its place and id: from the list, by its word, and without a name. */
    @Test
    void taskThatWaitsIsDropped() {
        Tutor list = pressed(board(state("queue"), Language.ES, new Size(80, 24)), Key.of('j'))
                .tutor();
        assertThat(submitted(pressed(list, Key.of('x')))).isEqualTo(List.of(new TaskDropped(2, "open")));
        Tutor lines = inLines(new Case(state("queue").classroom(), ""), Language.ES);
        assertThat(submitted(entered(lines, "descarta number"))).isEqualTo(List.of(new TaskDropped(1, "number")));
        assertThat(submitted(entered(lines, "descarta"))).isEqualTo(List.of(new TaskDropped(2, "open")));
        assertThat(submitted(entered(lines, "descarta choice"))).isEmpty();
    }

    /** Tests that a list whose chosen row has gone in the meantime looks as one that was opened since. */
    @Test
    void listThatHasBecomeShorterChoosesItsLastRow() {
        Size size = new Size(80, 24);
        Tutor list =
                pressed(board(state("queue"), Language.ES, size), Key.of('j')).tutor();
        BoardFixture shorter = state("queue").classroom().after(new TaskDropped(2, "open"));
        Tutor told = told(list, shorter.view());
        assertThat(submitted(pressed(told, Key.of('x')))).isEqualTo(List.of(new TaskDropped(1, "number")));
        assertThat(pressed(told, Key.of(Code.ENTER)).tutor().screen()).isInstanceOf(TaskPreviewScreen.class);
        assertThat(told.view())
                .isEqualTo(board(new Case(shorter, "w"), Language.ES, size).view());
    }

    /** Tests that a task looks to the staff as to a learner who is asked it, but for the keys, and is not asked. */
    @ParameterizedTest
    @ValueSource(strings = {"open", "choice", "several", "number", "order", "match", "truth"})
    void previewShowsTheScreenOfALearner(String id) {
        for (Language language : List.of(Language.ES, Language.EN)) {
            Size size = new Size(80, 24);
            ClassroomTask task = VoteFixture.question(id, false);
            Tutor board = board(new Case(asked(OPEN).asked(0, task), "w"), language, size);
            TutorUpdate preview = pressed(board, Key.of(Code.ENTER));
            assertThat(submitted(preview)).isEmpty();
            ScriptedLearner learner = ScriptedLearner.at(TestCourse.QUESTIONS, 1, language, size, CharacterSet.UNICODE);
            new ClassroomLearner(learner).ask(task);
            assertThat(body(preview.tutor().view())).isEqualTo(body(learner.frame()));
            assertThat(pressed(preview.tutor(), Key.of(Code.ESCAPE)).tutor().screen())
                    .isInstanceOf(QueueScreen.class);
        }
    }

    /** Returns the rows of a frame without its keys. */
    private static List<String> body(Frame frame) {
        return frame.rows().subList(0, frame.rows().size() - 1).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void previewInLinesTellsTheQuestion() {
        Tutor lines = inLines(state("lobby"), Language.ES);
        TutorUpdate preview = entered(lines, "prueba choice");
        assertThat(submitted(preview)).isEmpty();
        assertThat(String.join(" ", preview.tutor().plain().paragraphs())).contains("¿Qué tasa conviene?");
        assertThat(entered(lines, "prueba nada").commands()).contains(new Command.Refuse());
    }

    /** Tests that pairs are of learners who think differently, and that everyone has a partner. */
    @Test
    void pairsHaveEveryLearner() {
        for (TutorUpdate update : List.of(
                pressed(board(state("locked"), Language.ES, new Size(80, 24)), Key.of('D')),
                entered(inLines(state("locked"), Language.ES), "debate parejas"))) {
            Talked talked = (Talked) submitted(update).get(0);
            assertThat(talked.groups().stream().flatMap(List::stream).distinct())
                    .hasSize(23);
        }
    }

    private static Asked asked(String line, String state) {
        return (Asked) submitted(entered(inLines(state(state), Language.ES), line)).stream()
                .filter(Asked.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pregunta choice | choice | 0 | false",
                "ask choice 60 | choice | 60 | false",
                "pregunta choice, number 45 --cada | choice number | 45 | true",
                "ask many-1 --each | many-1 | 0 | true",
                "pregunta pantalla kinds 90 | open choice several number order match truth | 90 | false",
                "ask screen 1 | open choice several number order match truth | 0 | false",
                "pregunta página | open choice several number order match truth | 0 | false",
            })
    void typedQuestionsAreAsked(String line, String ids, int seconds, boolean isEach) {
        Asked asked = asked(line, "lobby");
        assertThat(asked.tasks().stream().map(ClassroomTask::id).collect(Collectors.joining(" ")))
                .isEqualTo(ids);
        assertThat(asked.seconds()).isEqualTo(seconds);
        assertThat(asked.tasks()).allMatch(task -> task.isEach() == isEach);
        assertThat(asked.tasks()).allMatch(task -> task.isText() == task.id().equals("open"));
    }

    /** Tests that the question how sure an answer is can be asked with each task, in both languages. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pregunta choice --seguridad",
                "ask choice, number 45 --sure --each",
                "pregunta pantalla kinds --seguridad",
                "predice ball --seguridad 30"
            })
    void confidenceIsAsked(String line) {
        Case staff = line.startsWith("predice") ? new Case(predicted(), "") : state("lobby");
        List<ClassroomEvent> submitted = submitted(entered(inLines(staff, Language.ES), line));
        assertThat(submitted).hasSize(1);
        assertThat(((Asked) submitted.get(0)).tasks()).isNotEmpty().allMatch(ClassroomTask::asksConfidence);
    }

    /** Tests that a question in a closed classroom opens it first. */
    @Test
    void askingOpensAClosedClassroom() {
        assertThat(submitted(entered(inLines(state("closed"), Language.ES), "pregunta choice")))
                .hasSize(2)
                .startsWith(new Opened());
    }

    @Test
    void typedPredictionIsAsked() {
        Tutor staff = inLines(new Case(predicted(), ""), Language.EN);
        Asked asked = (Asked) submitted(entered(staff, "predict ball 30")).get(0);
        assertThat(asked.tasks().get(0).kind()).isEqualTo(ClassroomTask.Kind.PREDICTION);
        assertThat(asked.tasks().get(0).id()).isEqualTo("ball");
        assertThat(asked.seconds()).isEqualTo(30);
    }

    /** Gives each line that cannot be carried out, and a part of its answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lobby | pregunta choise | ¿quizá choice?",
                "lobby | pregunta zzzzzzzzz | este curso no tiene ninguna pregunta «zzzzzzzzz»",
                "lobby | pregunta pantalla zzz | zzz",
                "lobby | pregunta pantalla start | Esta lección no pregunta nada",
                "lobby | predice zzzzzzzzz | este curso no tiene ningún experimento",
                "lobby | resuelta 7 | resuelta 2",
                "lobby | revela | «revela» no sirve aquí. Lo que sirve: ",
                "lobby | sigue | «sigue» no sirve aquí. Lo que sirve: ",
                "locked | debate vecinos | debate parejas",
                "lobby | predice ball valley | pide esa predicción a toda la clase",
                "lobby | predice ball --cada | pide esa predicción a toda la clase",
                "revealed | muestra | suelta",
            })
    void errorSaysWhatIsPossible(String name, String line, String answer) {
        TutorUpdate update = entered(inLines(state(name), Language.ES), line);
        assertThat(submitted(update)).isEmpty();
        assertThat(update.commands()).anyMatch(Command.Refuse.class::isInstance);
        assertThat(update.tutor().screen()).isInstanceOf(DashboardScreen.class);
        AppState state = update.tutor().state();
        String said = state.notice().map(state.texts()::say).orElse("");
        assertThat(said).contains(answer);
    }

    /** Tests that the list asks its chosen row, with the time and the numbers that were set. */
    @Test
    void chooserAsksTheChosenRow() {
        Tutor list = board(state("chooser-time"), Language.ES, new Size(80, 24));
        TutorUpdate whole = pressed(list, Key.ENTER);
        assertThat(((Asked) submitted(whole).get(0)).tasks())
                .hasSize(7)
                .allMatch(task -> task.isEach() && task.asksConfidence());
        assertThat(((Asked) submitted(whole).get(0)).seconds()).isEqualTo(60);
        assertThat(whole.tutor().screen()).isInstanceOf(DashboardScreen.class);
        TutorUpdate next = pressed(pressed(list, Key.of('j')).tutor(), Key.ENTER);
        assertThat(((Asked) submitted(next).get(0)).tasks())
                .extracting(ClassroomTask::id)
                .containsExactly("open");
        assertThat(entered(
                                entered(inLines(state("lobby"), Language.ES), "pregunta")
                                        .tutor(),
                                "2")
                        .commands())
                .anyMatch(command -> command instanceof Command.Submit submit
                        && submit.event() instanceof Asked asked
                        && asked.tasks().get(0).id().equals("open"));
    }

    @Test
    void questionsAreSettled() {
        Tutor list = board(state("questions"), Language.ES, new Size(80, 24));
        assertThat(submitted(pressed(list, Key.ENTER))).containsExactly(new QuestionSettled(1));
        assertThat(submitted(entered(inLines(state("lobby"), Language.ES), "resuelta 2")))
                .containsExactly(new QuestionSettled(2));
    }

    /** Tests that the dashboard opens over any screen and leads back to it, and that a learner has none. */
    @Test
    void dashboardLeadsBack() {
        ScriptedLearner staff = ScriptedLearner.at(1).press(Key.of('c'));
        Tutor contents = told(staff.tutor(), BoardFixture.opened(3).view());
        Tutor open = pressed(contents, F4).tutor();
        assertThat(open.screen()).isInstanceOf(DashboardScreen.class);
        assertThat(pressed(open, Key.ESCAPE).tutor().screen()).isEqualTo(contents.screen());
        assertThat(pressed(open, F4).tutor().screen()).isEqualTo(contents.screen());
        for (String keys : List.of("a", "i")) {
            Tutor over = pressed(open, Key.of(keys.charAt(0))).tutor();
            assertThat(pressed(over, Key.ESCAPE).tutor().screen()).isEqualTo(open.screen());
        }
        Tutor learner = staff.tutor()
                .update(new Message.ClassroomChanged(
                        ClassroomView.of(BoardFixture.opened(3).classroom(), "zoraida1")))
                .tutor();
        assertThat(pressed(learner, F4).tutor().screen()).isNotInstanceOf(DashboardScreen.class);
    }

    /** Tests that the help of other screens names the key of the classroom for the staff only. */
    @Test
    void helpNamesTheClassroomForTheStaff() {
        Tutor staff = told(
                ScriptedLearner.at(1, Language.ES, new Size(80, 60), CharacterSet.UNICODE)
                        .tutor(),
                BoardFixture.opened(3).view());
        assertThat(pressed(staff, Key.of('?')).tutor().view().toString()).containsPattern("F4 +el aula");
        Tutor board = pressed(pressed(staff, F4).tutor(), Key.of('?')).tutor();
        assertThat(board.view().toString())
                .doesNotContain("el aula")
                .contains("F4")
                .containsPattern("F5 +que la clase te siga");
    }

    /** Tests that details belong to one vote: the next one shows its answers without them. */
    @Test
    void detailsEndWithTheirVote() {
        Tutor peeking = board(new Case(voted(CHOICE).shown(), "m"), Language.ES, new Size(80, 40));
        assertThat(peeking.view().toString()).contains("✓");
        Tutor later = told(peeking, again(CHOICE).shown().view());
        assertThat(later.view().toString()).doesNotContain("✓");
        assertThat(pressed(peeking, Key.of('m')).tutor().view().toString()).doesNotContain("✓");
    }

    private static int top(Tutor tutor) {
        return ((DashboardScreen) tutor.screen()).top();
    }

    /** Tests that counts keep what the staff has scrolled to, and that a phase of another person begins at its top. */
    @Test
    void newContentBeginsAtItsTopAndCountsKeepTheScroll() {
        Case open = new Case(asked(CHOICE).busy(), "");
        Tutor down = pressed(board(open, Language.ES, new Size(60, 18)), Key.of(Code.PAGE_DOWN))
                .tutor();
        assertThat(top(down)).isPositive();
        assertThat(top(told(down, voted(CHOICE).busy().view()))).isEqualTo(top(down));
        assertThat(top(told(down, voted(CHOICE).busy().locked().view()))).isZero();
        Tutor help = pressed(down, Key.of('?')).tutor();
        Tutor locked = told(help, voted(CHOICE).busy().locked().view());
        assertThat(top(pressed(locked, Key.ESCAPE).tutor())).isZero();
    }

    /** Tests that a notice of a request ends with it, or says the refusal, and that any notice ends with its phase. */
    @Test
    void noticeEndsWithWhatItSays() {
        Tutor people = board(new Case(BoardFixture.opened(3), "i"), Language.ES, new Size(80, 24));
        BoardFixture asked = BoardFixture.opened(3).after(new Spotlit("zoraida0"));
        Tutor waiting = told(pressed(people, Key.ENTER).tutor(), asked.view());
        assertThat(waiting.view().toString()).contains("A zoraida0 le llega la pregunta");
        Tutor declined = told(
                waiting, asked.after(new SpotlightAnswered("zoraida0", false)).view());
        assertThat(declined.view().toString())
                .contains("prefiere no mostrarlo.")
                .doesNotContain("le llega");
        assertThat(told(waiting, asked.after(new Spotlit("")).view()).state().notice())
                .isEmpty();
        Tutor unreached = board(state("shown"), Language.ES, new Size(80, 24))
                .update(new Message.Failed(LocalizedMessage.of(MessageKey.CLASSROOM_UNREACHED)))
                .tutor();
        assertThat(told(unreached, state("shown").classroom().busy().view())
                        .state()
                        .notice())
                .isPresent();
        assertThat(told(unreached, state("revealed").classroom().view()).state().notice())
                .isEmpty();
    }

    /** Tests a learner in another course that has a page of the same id. */
    @Test
    void learnerInAnotherCourseIsNotOnAPageOfThisOne() {
        BoardFixture open = BoardFixture.opened(0);
        List<Attendee> there = List.of(
                new Attendee("ana", "graphs", "momentum", 0, 0), new Attendee("bo", "optimizers", "momentum", 0, 0));
        Tutor tutor = told(
                board(new Case(open, ""), Language.ES, new Size(80, 24)),
                ClassroomView.ofStaff(open.classroom(), "profe", there));
        String momentum = BoardClass.page("momentum", tutor.state());
        String people = pressed(tutor, Key.of('i')).tutor().view().toString();
        assertThat(people).contains("ana: graphs", "bo: " + momentum);
        assertThat(tutor.view().toString()).containsPattern("graphs.\\(1\\); .*momentum.\\(1\\)");
    }

    /** Tests the spotlight on a learner who has agreed before the first page. */
    @Test
    void spotlightWithoutAPageDoesNotClaimToShowOne() {
        BoardFixture agreed =
                BoardFixture.opened(3).after(new Spotlit("zoraida0")).after(new SpotlightAnswered("zoraida0", true));
        Tutor tutor = board(new Case(agreed, ""), Language.ES, new Size(80, 24));
        assertThat(tutor.view().toString().replaceAll("\\s+", " ")).contains("aún no está en ninguna página");
        String people = pressed(tutor, Key.of('i')).tutor().view().toString();
        assertThat(people).contains("ha dicho que sí, pero aún no").doesNotContain("lo ve toda la clase");
    }

    /** Tests that guests are counted beside the students, also in the notice before the end of the class. */
    @ParameterizedTest
    @CsvSource({"3, 3 students · 1 guest, 3 students and 1 guest", "0, 1 guest, 1 guest"})
    void guestsAreNotCountedAsStudents(int students, String facts, String people) {
        BoardFixture open = BoardFixture.opened(students);
        List<Attendee> there = new ArrayList<>(open.view().staff().orElseThrow().attendees());
        there.add(new Attendee(GuestName.of("a key"), "optimizers", "kinds", 0, 0));
        Tutor tutor = told(
                board(new Case(open, ""), Language.EN, new Size(80, 24)),
                ClassroomView.ofStaff(open.classroom(), "profe", there));
        assertThat(tutor.view().toString()).containsPattern(" {2}" + facts + " *\n");
        assertThat(pressed(tutor, Key.of('Z')).tutor().view().toString())
                .contains("Press Z again to end the class for " + people + ".");
    }

    /** Tests that the rule of thumb advises to talk only while the class can talk. */
    @Test
    void talkIsAdvisedOnlyWhileItIsPossible() {
        all().forEach((name, chosen) -> {
            boolean isAdvised = board(chosen, Language.ES, new Size(120, 80))
                    .view()
                    .toString()
                    .contains("que debatan");
            boolean canTalk = chosen.classroom().classroom().accepts(new Talked(List.of()));
            assertThat(!isAdvised || canTalk).as(name).isTrue();
        });
    }

    @Test
    void timeThatIsOverIsSaid() {
        BoardFixture set = BoardFixture.opened(3).after(new TimerSet(90));
        Tutor tutor = board(new Case(set, ""), Language.ES, new Size(80, 24));
        assertThat(tutor.view().toString()).contains("El tiempo acaba a las 12:01:30.");
        assertThat(told(tutor, set.view().calling(Set.of(TimeCall.TIMER_OVER)))
                        .view()
                        .toString())
                .contains("Se acabó el tiempo.")
                .doesNotContain("12:01:30");
    }

    /** Tests that a number of learners stands beside the title of their page, at any width. */
    @Test
    void numberOfAPageStandsBesideItsTitle() {
        for (int columns = 60; columns <= 120; columns++) {
            Frame frame =
                    board(state("lobby"), Language.EN, new Size(columns, 24)).view();
            assertThat(frame.toString()).as("columns %d", columns).doesNotContainPattern("\n *\\d+(;.*)?\n");
        }
    }

    /** Tests that the dashboard says without a notice that the class follows, which would hide its last line. */
    @Test
    void leadingIsSaidByTheDashboardItself() {
        TutorUpdate leading = pressed(board(state("lobby"), Language.ES, new Size(80, 24)), Key.of(Code.F5));
        assertThat(submitted(leading)).hasSize(1);
        assertThat(leading.tutor().state().notice()).isEmpty();
        TutorUpdate said = entered(inLines(state("lobby"), Language.ES), "acompaña");
        assertThat(said.tutor().state().notice()).isPresent();
    }

    /** Tests that the lab that the staff runs for all does not speak of a bet, which the staff has not made. */
    @Test
    void experimentThatTheStaffRunsHasNoBetOfItsOwn() {
        try (LabLearner eva = LabLearner.reading(1, Language.ES, new Size(80, 24), CharacterSet.UNICODE)) {
            eva.hear(new Message.ClassroomChanged(predicted().view()));
            eva.press(F4).press(Key.of('e'));
            eva.hear(new Message.ClassroomChanged(
                    predicted().locked().after(new Ran()).view()));
            assertThat(eva.learner().tutor().screen()).isInstanceOf(LabScreen.class);
            assertThat(eva.frame().toString()).doesNotContain("Tu predicción");
        }
    }
}
