package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CourseState;
import descenso.app.screen.CoveringScreen;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.ClassroomEvent.SpotlightAnswered;
import descenso.classroom.ClassroomView;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import descenso.phrases.TypedWords;
import descenso.tui.Style;
import descenso.view.section.Section;
import java.util.List;
import java.util.Optional;

/**
 * The question to a learner whether their lab may be shown to the class. It comes between two keys, so no single key
 * agrees that has another effect below, not even if it is held.
 *
 * @param isChosen whether the learner has chosen to agree, which another key confirms
 */
public record SpotlightScreen(Screen below, boolean isChosen) implements CoveringScreen {

    /** Id of the mark that the learner has answered the request. */
    private static final String ANSWERED = "answered";

    private static final TypedWords YES = TypedWords.of("answer-yes");
    private static final TypedWords NO = TypedWords.of("answer-no");

    private static final CommandTable<SpotlightScreen> COMMANDS = CommandTable.<SpotlightScreen>empty()
            .bar(MessageKey.SPOT_AGREE, "y,s", CommandTable.to(SpotlightScreen::chosen))
            .when((screen, state) -> !screen.isChosen && !saysYesWith("s", state))
            .bar(MessageKey.SPOT_AGREE, "s,y", CommandTable.to(SpotlightScreen::chosen))
            .when((screen, state) -> !screen.isChosen && saysYesWith("s", state))
            .bar(MessageKey.SPOT_CONFIRM, "ENTER", (screen, state) -> screen.answer(true, state))
            .when((screen, state) -> screen.isChosen)
            .bar(
                    MessageKey.SPOT_DECLINE,
                    "n,ESCAPE",
                    MessageKey.WORD_BACK,
                    (screen, state) -> screen.answer(false, state))
            .word(MessageKey.WORD_ANSWER, SpotlightScreen::answer)
            .and(CommandTable.everywhere());

    /**
     * Opens the question over a screen if it is to be asked, but not while a text is typed or the class votes; closes
     * it if it is no longer asked.
     */
    public static Transition after(Transition now) {
        AppState state = now.state();
        boolean isAsked = state.classroom()
                .filter(view -> view.isLive() && view.stage().isAskedToShare())
                .isPresent();
        if (!isAsked) {
            AppState forgetting = unanswered(state);
            return now.screen() instanceof SpotlightScreen asked
                    ? new Transition(asked.below, forgetting, now.commands())
                    : new Transition(now.screen(), forgetting, now.commands());
        }
        boolean isFree = !(now.screen() instanceof SpotlightScreen)
                && !TaskScreen.isOver(now.screen())
                && !isTyping(now.screen(), state);
        return isFree && !isAnswered(state)
                ? new Transition(new SpotlightScreen(now.screen(), false), state.withoutNotice(), now.commands())
                : now;
    }

    /** Tests whether a text is typed on a screen; in plain mode, whether one of several lines may be. */
    private static boolean isTyping(Screen screen, AppState state) {
        return state.isPlainMode()
                ? screen.plainScreen(state).acceptsMultiline()
                : !screen.commands(state).contains(MessageKey.ACTION_THEME);
    }

    /** Returns the state after a submission has failed, which may have been the answer: it is asked again. */
    public static AppState unanswered(AppState state) {
        return isAnswered(state) ? state.withoutMark(CourseState.Mark.STAGE, ANSWERED) : state;
    }

    private static boolean isAnswered(AppState state) {
        return state.isMarked(CourseState.Mark.STAGE, ANSWERED);
    }

    /** Tests whether the word for yes in the language of the learner begins with a letter. */
    private static boolean saysYesWith(String letter, AppState state) {
        return YES.in(state.language()).startsWith(letter);
    }

    private SpotlightScreen chosen() {
        return new SpotlightScreen(below, true);
    }

    /** Takes a typed yes or no. */
    private Transition answer(AppState state, String words) {
        String folded = TextFolding.fold(words.strip());
        return YES.contains(folded) || NO.contains(folded)
                ? answer(YES.contains(folded), state)
                : Transition.refused(MessageKey.SPOT_YES_OR_NO, this, state);
    }

    private Transition answer(boolean isAllowed, AppState state) {
        ClassroomView view = state.classroom().orElseThrow();
        return Transition.to(
                below,
                state.withMark(CourseState.Mark.STAGE, ANSWERED)
                        .withNotice(isAllowed ? MessageKey.SPOT_SHARING : MessageKey.SPOT_DECLINED),
                new Command.Submit(new SpotlightAnswered(view.name(), isAllowed)));
    }

    @Override
    public ScreenCommands<SpotlightScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public SpotlightScreen withBelow(Screen other) {
        return new SpotlightScreen(other, isChosen);
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.SPOT_TITLE);
    }

    @Override
    public List<Section> content(AppState state) {
        Section question = Section.paragraph(state.texts().say(MessageKey.SPOT_ASK));
        return isChosen || state.isPlainMode()
                ? List.of(question, Section.paragraph(state.texts().say(MessageKey.SPOT_HOW), Style.KEY))
                : List.of(question);
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return plainPage(state, MessageKey.PROMPT_SPOT, Optional.empty());
    }
}
