package descenso.app.lab;

import static descenso.app.screen.CommandTable.to;

import descenso.app.lab.LabTextScreen.Subject;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.Race;
import descenso.app.screen.Transition;
import descenso.course.experiment.Knob;
import descenso.course.experiment.KnobResolver;
import descenso.course.experiment.OptimizerNames;
import descenso.course.experiment.Setting;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import descenso.phrases.TypedWords;
import descenso.plot.Range;
import descenso.widget.TextField;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The commands of the lab. Those with a word take its argument. */
final class LabCommands {

    /** Maximum number of steps of one command. */
    private static final int MOST_STEPS = 1000;

    private static final TypedWords MORE = TypedWords.of("turn-more");
    private static final TypedWords LESS = TypedWords.of("turn-less");

    /** The commands of the lab. Digits give none: like the one that types a value, they begin the typing. */
    static final CommandTable<LabScreen> LAB = CommandTable.<LabScreen>empty()
            .bar(MessageKey.LAB_RUN, "SPACE", MessageKey.WORD_RUN, LabScreen::toggleRun)
            .accepting((lab, argument) ->
                    argument.isEmpty() || argument.equals(lab.session().name()))
            .completing((lab, state) -> state.course().experiments())
            .bar(MessageKey.LAB_STEP, "s", MessageKey.WORD_STEP, LabCommands::step)
            .bar(MessageKey.LAB_MORE, "RIGHT", (lab, state) -> lab.turnKnob(true, state))
            .hidden(MessageKey.LAB_LESS, "LEFT", (lab, state) -> lab.turnKnob(false, state))
            .hidden(MessageKey.LAB_NEXT_KNOB, "DOWN", to(lab -> lab.choosingKnob(1)))
            .hidden(MessageKey.LAB_PREVIOUS_KNOB, "UP", to(lab -> lab.choosingKnob(-1)))
            .hidden(MessageKey.LAB_TYPE, "=", (lab, state) -> lab.editValue(TextField.empty(), state))
            .bar(MessageKey.LAB_VIEW, "v", LabScreen::showNextChart)
            .hidden(MessageKey.LAB_OPTIMIZER, "TAB", MessageKey.WORD_CHOOSE, LabCommands::choose)
            .completing((lab, state) -> optimizers(lab, state).all())
            .hidden(MessageKey.LAB_OTHER_OPTIMIZER, "BACKTAB", to(lab -> lab.choosing(-1)))
            .bar(MessageKey.LAB_INSPECT, "i", MessageKey.WORD_INSPECT, LabCommands::inspect)
            .bar(MessageKey.LAB_SWEEP, "w", MessageKey.WORD_SWEEP, LabScreen::sweep)
            .hidden(MessageKey.LAB_AGAIN, "r", MessageKey.WORD_RESTART, LabScreen::runAgain)
            .hidden(MessageKey.LAB_TO_END, "e", LabScreen::skipToEnd)
            .hidden(MessageKey.LAB_RESET, "R", MessageKey.WORD_RESET, LabScreen::reset)
            .hidden(MessageKey.LAB_FASTER, "+", to(lab -> lab.atSpeed(Race.Speed::faster)))
            .hidden(MessageKey.LAB_SLOWER, "-", to(lab -> lab.atSpeed(Race.Speed::slower)))
            .hidden(MessageKey.LAB_LOG, "l", LabScreen::flipScale)
            .hidden(MessageKey.LAB_ZOOM_IN, "z", (lab, state) -> lab.zoom(0.5, 0, state))
            .hidden(MessageKey.LAB_ZOOM_OUT, "Z", (lab, state) -> lab.zoom(2, 0, state))
            .hidden(MessageKey.LAB_LATER, ">", (lab, state) -> lab.zoom(1, 0.5, state))
            .hidden(MessageKey.LAB_EARLIER, "<", (lab, state) -> lab.zoom(1, -0.5, state))
            .hidden(MessageKey.LAB_SMOOTH, "m", LabScreen::toggleSmoothing)
            .hidden(
                    MessageKey.LAB_ALL,
                    "a",
                    to(lab -> lab.withViewState(lab.selection().nextDrawn())))
            .hidden(
                    MessageKey.LAB_WHOLE_CHART,
                    "f",
                    to(lab -> lab.withViewState(lab.viewState().withWholeToggled())))
            .hidden(MessageKey.LAB_COORDINATE, "c", MessageKey.WORD_COORDINATE, LabCommands::chooseCoordinate)
            .when((lab, state) -> state.isPlainMode() || lab.selection().coordinates() > 1)
            .hidden(MessageKey.LAB_ON_OFF, "o", LabScreen::toggleOptimizer)
            .hidden(MessageKey.LAB_VERDICT, "ENTER", (lab, state) -> LabTextScreen.over(lab, Subject.VERDICT, state))
            .when((lab, state) -> lab.hasVerdict())
            .hidden(MessageKey.LAB_DETAILS, "ENTER", (lab, state) -> LabTextScreen.over(lab, Subject.DETAILS, state))
            .when((lab, state) -> !lab.hasVerdict())
            .hidden(MessageKey.LAB_NEXT_HEAT, "PAGE_DOWN", MessageKey.WORD_HEAT, LabCommands::chooseHeat)
            .hidden(
                    MessageKey.LAB_PREVIOUS_HEAT,
                    "PAGE_UP",
                    to(lab -> lab.withViewState(lab.selection().heat(-1))))
            .hidden(MessageKey.LAB_PREDICTION, "p", MessageKey.WORD_PREDICT, LabCommands::predict)
            .hidden(MessageKey.LAB_CHALLENGES, "g", (lab, state) -> LabTextScreen.over(lab, Subject.CHALLENGES, state))
            .hidden(MessageKey.LAB_THEORY, "y", (lab, state) -> LabTextScreen.over(lab, Subject.THEORY, state))
            .hidden(MessageKey.LAB_EXPORT, "x", MessageKey.WORD_EXPORT, LabScreen::export)
            .when((lab, state) -> !state.isGuest())
            .hidden(
                    MessageKey.LAB_CANVAS,
                    "d",
                    (lab, state) -> Transition.to(
                            lab,
                            state.with(state.display().withRaster(state.raster().next()))))
            .bar(MessageKey.ACTION_BACK, "ESCAPE", MessageKey.WORD_BACK, LabScreen::close)
            .and(CommandTable.everywhere())
            .word(MessageKey.WORD_NEXT, LabCommands::goOn)
            .word(MessageKey.WORD_SET, LabCommands::set)
            .completing((lab, state) -> resolver(lab, state).completions())
            .word(MessageKey.WORD_WITH, (lab, state, name) -> switchOptimizer(lab, state, name, true))
            .completing((lab, state) -> optimizers(lab, state).all())
            .word(MessageKey.WORD_WITHOUT, (lab, state, name) -> switchOptimizer(lab, state, name, false))
            .completing((lab, state) -> optimizers(lab, state).all())
            .word(MessageKey.WORD_ZOOM, (lab, state, words) -> lab.overTime(state, () -> zoom(lab, state, words)))
            .word(MessageKey.WORD_SHOW, (lab, state, name) -> new LabText(lab, state).show(name))
            .completing((lab, state) -> new LabText(lab, state).targets());

    /** The commands of the race of a bet, which leads back to its page. */
    static final CommandTable<LabScreen> BET = CommandTable.<LabScreen>empty()
            .bar(MessageKey.LAB_RUN, "SPACE", LabScreen::toggleRun)
            .when((lab, state) -> !lab.session().progress().isOver())
            .bar(MessageKey.LAB_TO_END, "ENTER", LabScreen::skipToEnd)
            .when((lab, state) -> !lab.session().progress().isOver())
            .bar(MessageKey.ACTION_GO_ON, "SPACE,ENTER", LabScreen::leave)
            .when((lab, state) -> lab.session().progress().isOver())
            .bar(MessageKey.LAB_AGAIN, "r", LabScreen::runAgain)
            .when((lab, state) -> lab.session().progress().isOver())
            .bar(
                    MessageKey.LAB_ENTER,
                    "e",
                    to(lab -> lab.withViewState(lab.viewState().withWholeToggled())))
            .bar(MessageKey.ACTION_BACK, "ESCAPE", LabScreen::leave)
            .and(CommandTable.everywhere());

    /** The commands while a value is typed. No letter gives a command. */
    static final CommandTable<LabScreen> EDITING = CommandTable.<LabScreen>empty()
            .bar(MessageKey.LAB_SET, "ENTER", LabScreen::submitValue)
            .bar(MessageKey.ACTION_BACK, "ESCAPE", LabScreen::close)
            .and(CommandTable.whileTyping());

    private LabCommands() {}

    /**
     * Tells a window of the curves: between two steps or epochs, half of the one told before or twice as much; all of
     * them without words.
     */
    static Transition zoom(LabScreen lab, AppState state, String words) {
        LabSelection selection = lab.selection();
        if (selection.runs().isEmpty() || lab.session().progress().isFresh()) {
            return Transition.refused(MessageKey.INSPECT_NOTHING, lab, state);
        }
        if (words.isEmpty()) {
            LabScreen whole = lab.withViewState(lab.viewState().withZoom(Optional.empty()));
            return Transition.output(new LabView(whole, state).description(selection.chart()), whole, state);
        }
        String folded = TextFolding.fold(words);
        boolean isLess = LESS.contains(folded);
        if (isLess || MORE.contains(folded)) {
            Transition zoomed = lab.zoom(isLess ? 2 : 0.5, 0, state);
            return zoomed.screen() instanceof LabScreen part && !zoomed.isRefused() ? told(part, state) : zoomed;
        }
        List<Integer> ends = Arrays.stream(words.strip().split("\\s+", -1))
                .filter(word -> word.matches("\\d{1,7}"))
                .map(Integer::valueOf)
                .toList();
        return ends.size() == 2 && ends.get(0) < Math.min(ends.get(1), selection.axisLength())
                ? told(
                        lab.withViewState(lab.viewState().withZoom(Optional.of(new Range(ends.get(0), ends.get(1))))),
                        state)
                : Transition.refused(MessageKey.WORD_ZOOM_HELP, lab, state);
    }

    /** Tells the window that is chosen. */
    private static Transition told(LabScreen zoomed, AppState state) {
        return Transition.output(
                zoomed.viewState().zoom().stream()
                        .flatMap(part -> new LabView(zoomed, state)
                                .description(zoomed.selection().chart(), part).stream())
                        .toList(),
                zoomed,
                state);
    }

    private static KnobResolver resolver(LabScreen lab, AppState state) {
        return new KnobResolver(
                lab.session().experiment(),
                state.language(),
                Optional.of(lab.selection().label()));
    }

    private static OptimizerNames optimizers(LabScreen lab, AppState state) {
        return new OptimizerNames(lab.session().experiment(), state.language());
    }

    /** Goes on: asks the prediction, then runs the race, then leaves the lab. */
    private static Transition goOn(LabScreen lab, AppState state) {
        boolean isToRun = lab.progress().isAsking() || !lab.session().progress().isOver();
        return isToRun ? lab.toggleRun(state) : lab.leave(state);
    }

    /** Makes steps one after the other: one if the count is empty. */
    private static Transition step(LabScreen lab, AppState state, String count) {
        int steps = count.isEmpty() ? 1 : count.matches("\\d{1,5}") ? Integer.parseInt(count) : 0;
        if (steps < 1 || steps > MOST_STEPS) {
            return Transition.refused(MessageKey.WORD_STEP_HELP, lab, state);
        }
        Transition one = lab.step(state);
        boolean isStepped = one.commands().stream().anyMatch(Command.StepRace.class::isInstance);
        List<Command> commands = Collections.nCopies(isStepped ? steps : 1, one.commands()).stream()
                .flatMap(List::stream)
                .toList();
        return new Transition(one.screen(), one.state(), commands);
    }

    /** Shows knobs by their names, turns a knob one value further, or changes the values of knobs. */
    private static Transition set(LabScreen lab, AppState state, String words) {
        if (words.isEmpty()) {
            return Transition.output(new LabText(lab, state).knobs().paragraphs(), lab, state);
        }
        KnobResolver resolver = resolver(lab, state);
        List<Knob> named = resolver.resolve(words).found();
        if (!named.isEmpty()) {
            return Transition.output(
                    named.stream().map(new LabText(lab, state).knobs()::of).toList(), lab, state);
        }
        KnobResolver.Result<Setting> change = resolver.parseAssignment(words);
        return turn(lab, state, words)
                .orElseGet(() -> change.message()
                        .map(message -> Transition.refused(message, lab, state))
                        .orElseGet(() -> lab.changeSettings(change.found(), state)));
    }

    /** Turns a knob to its next or previous value. Empty if the words are not the name of a knob and a direction. */
    private static Optional<Transition> turn(LabScreen lab, AppState state, String typed) {
        String[] words = typed.strip().split("\\s+", -1);
        String last = TextFolding.fold(words[words.length - 1]);
        boolean isUp = MORE.contains(last);
        if (words.length != 2 || !(isUp || LESS.contains(last))) {
            return Optional.empty();
        }
        KnobResolver.Result<Knob> found = resolver(lab, state).resolve(words[0]);
        return Optional.of(found.message()
                .map(message -> Transition.refused(message, lab, state))
                .orElseGet(() -> lab.turn(found.found().get(0), isUp, state)));
    }

    /** Chooses the named optimizer, or the next one. Plain mode prints its name. */
    static Transition choose(LabScreen lab, AppState state, String name) {
        return name.isEmpty()
                ? chosen(lab.choosing(1), state)
                : named(lab, state, name, label -> chosen(at(lab, label), state));
    }

    private static Transition chosen(LabScreen choosing, AppState state) {
        if (!state.isPlainMode()) {
            return Transition.to(choosing, state);
        }
        String name = choosing.selection()
                .naming(state.texts())
                .optimizer(choosing.selection().label());
        return Transition.output(List.of(state.texts().say(MessageKey.PLAIN_CHOSEN, name)), choosing, state);
    }

    private static Transition named(
            LabScreen lab, AppState state, String name, Function<String, Transition> transition) {
        OptimizerNames optimizers = optimizers(lab, state);
        return optimizers.label(name).map(transition).orElseGet(() -> {
            String known = state.texts().or(optimizers.all());
            return Transition.refused(MessageKey.PLAIN_NO_OPTIMIZER, lab, state, name, known);
        });
    }

    private static LabScreen at(LabScreen lab, String label) {
        return lab.withViewState(lab.selection().rowOf(label));
    }

    private static Transition switchOptimizer(LabScreen lab, AppState state, String name, boolean isOn) {
        return named(lab, state, name, label -> {
            boolean isAlready = lab.session().off().contains(label) != isOn;
            LabScreen chosen = at(lab, label);
            Transition transition = isAlready ? Transition.to(chosen, state) : chosen.toggleOptimizer(state);
            // an optimizer that was switched off is no longer described, so the first run is chosen
            return !isOn && transition.screen() instanceof LabScreen left
                    ? transition.withScreen(left.withViewState(left.viewState().withRow(0)))
                    : transition;
        });
    }

    /** Shows the heat of a number from 1, or the next one. */
    private static Transition chooseHeat(LabScreen lab, AppState state, String number) {
        List<Integer> begun = lab.selection().begunHeats();
        return number.isEmpty()
                ? Transition.to(lab.withViewState(lab.selection().heat(1)), state)
                : Transition.ofNumber(
                        number,
                        1,
                        begun.size(),
                        at -> Transition.to(lab.atHeat(OptionalInt.of(begun.get(at))), state),
                        lab,
                        state);
    }

    /** Draws the coordinate of a number from 1, or the next one. */
    static Transition chooseCoordinate(LabScreen lab, AppState state, String number) {
        return number.isEmpty()
                ? Transition.to(lab.withViewState(lab.selection().nextCoordinate()), state)
                : Transition.ofNumber(
                        number,
                        1,
                        lab.selection().coordinates(),
                        at -> Transition.to(lab.withViewState(lab.viewState().withCoordinate(at)), state),
                        lab,
                        state);
    }

    /** Asks the prediction, or shows its verdict. */
    private static Transition predict(LabScreen lab, AppState state) {
        return state.isPlainMode() && lab.progress().prediction().isRevealed()
                ? Transition.output(new LabText(lab, state).text(Subject.VERDICT), lab, state)
                : lab.askPrediction(state);
    }

    /** Opens the last step of the chosen run, or the step that the words name. */
    private static Transition inspect(LabScreen lab, AppState state, String step) {
        Transition opened = InspectScreen.into(lab, state);
        return opened.screen() instanceof InspectScreen inside && !step.isEmpty()
                ? inside.inspect(opened.state(), step)
                : opened;
    }
}
