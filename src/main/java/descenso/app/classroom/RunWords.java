package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.app.screen.Race;
import descenso.app.screen.Transition;
import descenso.classroom.Classroom;
import descenso.classroom.Classroom.Asking;
import descenso.classroom.ClassroomEvent.ForTask;
import descenso.classroom.ClassroomEvent.Played;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import descenso.phrases.TypedWords;
import descenso.view.section.Section;
import descenso.view.text.SentenceFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The words with which the staff plays the run of the class in line mode. That session has no lab, so it does not know
 * at which step the run is: each lab is played on from where it is.
 */
final class RunWords {

    /** A typed argument, with what follows a moment. */
    private record PlayedWord(TypedWords words, UnaryOperator<SharedMoment> next) {}

    private static final List<PlayedWord> ALL = List.of(
            new PlayedWord(TypedWords.of("run-pause"), moment -> moment.here(moment.speed(), false)),
            new PlayedWord(TypedWords.of("run-on"), moment -> moment.here(moment.speed(), true)),
            new PlayedWord(
                    TypedWords.of("run-faster"),
                    moment -> moment.here(Race.Speed.of(moment.speed()).faster().shared(), moment.isRunning())),
            new PlayedWord(
                    TypedWords.of("run-slower"),
                    moment -> moment.here(Race.Speed.of(moment.speed()).slower().shared(), moment.isRunning())),
            new PlayedWord(TypedWords.of("run-end"), SharedMoment::ended));

    private RunWords() {}

    /** Tests whether an experiment runs on all screens. */
    static boolean isRun(DashboardScreen board, AppState state) {
        return run(DashboardScreen.classroom(state)).isPresent();
    }

    private static Optional<Asking> run(Classroom classroom) {
        return classroom.asking().filter(Asking::isRun);
    }

    /** Tests whether an argument is not that of another command with the same word. */
    static boolean isOwn(DashboardScreen board, String said) {
        return said.isEmpty() || meant(said).isPresent();
    }

    private static Optional<PlayedWord> meant(String said) {
        String folded = TextFolding.fold(said).replaceAll("[^a-z]", "");
        return ALL.stream().filter(each -> each.words().contains(folded)).findFirst();
    }

    /** Plays the run as an argument says. A run that is over stays so. */
    static Transition play(DashboardScreen board, AppState state, String said) {
        Asking run = run(DashboardScreen.classroom(state)).orElseThrow();
        SharedMoment now = run.pace().moment();
        Optional<SharedMoment> next = meant(said).map(word -> word.next().apply(now));
        if (next.isEmpty() || now.isOver()) {
            MessageKey why = now.isOver() ? MessageKey.BOARD_RUN_OVER : MessageKey.BOARD_RUN_WORDS;
            return Transition.refused(why, board, state);
        }
        Played played = new Played(run.pace().at(next.get()));
        return board.submit(state, new ForTask(run.number(), run.vote(), played));
    }

    /** Returns in sentences how the run is played, and by which words; nothing without one. */
    static List<Section> told(AppState state) {
        return run(DashboardScreen.classroom(state)).stream()
                .flatMap(run -> sentences(run.pace().moment(), state))
                .map(Section::told)
                .toList();
    }

    private static Stream<String> sentences(SharedMoment moment, AppState state) {
        if (moment.isOver()) {
            return Stream.empty();
        }
        Stream<String> way = Stream.of(
                state.texts().say(moment.isRunning() ? MessageKey.BOARD_RUN_WORDS : MessageKey.BOARD_RUN_PAUSED));
        return moment.speed() == 1 ? way : Stream.concat(Stream.of(speed(moment.speed(), state)), way);
    }

    private static String speed(double factor, AppState state) {
        return Double.isInfinite(factor)
                ? SentenceFormatter.ended(SentenceFormatter.begun(state.texts().say(MessageKey.RACE_FASTEST)))
                : state.texts()
                        .say(MessageKey.BOARD_RUN_SPEED, state.texts().numbers().all(factor));
    }
}
