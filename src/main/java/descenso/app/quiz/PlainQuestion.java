package descenso.app.quiz;

import descenso.app.key.Action;
import descenso.app.key.PlainCommand;
import descenso.app.key.QuizAction;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandResult;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Transition;
import descenso.course.lesson.Block;
import descenso.course.question.Exercise;
import descenso.phrases.MessageKey;
import descenso.view.lesson.BlockSections;
import descenso.view.lesson.LessonFacts;
import descenso.view.question.ExerciseView;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.SentenceFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A question in plain mode: its text, the possible answers and the feedback. */
record PlainQuestion(QuestionScreen screen, AppState state) implements PlainScreen {

    /** The input that means "I don't know". */
    private static final String UNKNOWN = "?";

    /** A question and the purpose of its round. */
    private record QuestionKey(QuizRound.Purpose purpose, int index, String question) {}

    @Override
    public Object contentKey() {
        QuizRound round = screen.round();
        return new QuestionKey(
                round.purpose(), round.index(), screen.session().exercise().id());
    }

    private boolean isAsking() {
        return screen.graded().isEmpty();
    }

    private boolean isMistaken() {
        return screen.shownGrade().filter(graded -> !graded.isOver()).isPresent();
    }

    @Override
    public String prompt() {
        MessageKey key = isAsking()
                ? MessageKey.PROMPT_QUESTION
                : isMistaken() ? MessageKey.PROMPT_MISTAKEN : MessageKey.PROMPT_VERDICT;
        return state.texts().say(key);
    }

    @Override
    public Set<PlainCommand> commands() {
        Set<PlainCommand> words = EnumSet.of(PlainCommand.NEXT, PlainCommand.BACK, PlainCommand.SKIP);
        if (isAsking() || isMistaken()) {
            words.add(PlainCommand.ANSWER);
        }
        if (isMistaken() || (isAsking() && !(screen.input() instanceof KeyIdeasInput))) {
            words.add(PlainCommand.SHOW);
        }
        add(words, PlainCommand.HINT, QuizAction.HINT);
        add(words, PlainCommand.REFUTE, QuizAction.REFUTE);
        add(words, PlainCommand.GRADE, QuizAction.GOOD);
        if (screen.isReview() && screen.round().hasResults()) {
            words.add(PlainCommand.UNDO);
        }
        return words;
    }

    private void add(Set<PlainCommand> words, PlainCommand command, QuizAction action) {
        if (screen.keys(state).contains(action)) {
            words.add(command);
        }
    }

    @Override
    public boolean acceptsMultiline() {
        return isAsking() && screen.input() instanceof FreeTextInput;
    }

    private ExerciseView view() {
        return screen.session().exerciseView(state);
    }

    private Exercise exercise() {
        return view().exercise();
    }

    private QuestionView seen() {
        return new QuestionView(screen, state);
    }

    @Override
    public Optional<PlainCommand> commandForNumber() {
        return isAsking() || isMistaken()
                ? Optional.of(PlainCommand.ANSWER)
                : Optional.of(PlainCommand.GRADE).filter(any -> screen.isReview());
    }

    @Override
    public List<String> paragraphs() {
        return sections().stream().flatMap(List::stream).toList();
    }

    /**
     * Returns the text in sections. Novelty is judged per section, so that a line of the answers is shown even if it
     * equals a line of the question.
     */
    @Override
    public List<List<String>> sections() {
        List<List<String>> sections = new ArrayList<>(List.of(asked()));
        for (int hint = 1; hint <= screen.session().hints(); hint++) {
            sections.add(told(List.of(view().hint(hint))));
        }
        if (isAsking()) {
            sections.add(told(screen.input().sections(view(), true)));
        }
        screen.shownGrade().ifPresent(graded -> sections.add(told(seen().feedback(graded))));
        if (isMistaken()) {
            sections.add(told(
                    screen.again().input().sections(view(), true))); // the rows of an answered order have new numbers
        }
        if (screen.shownGrade().isPresent() && screen.isReview()) {
            sections.add(List.of(seen().again()));
        }
        return sections;
    }

    private List<String> told(List<Section> sections) {
        return new ParagraphRenderer(state.texts()).paragraphs(sections);
    }

    /** Returns the number and page of the question, then its text. */
    private List<String> asked() {
        List<String> asked = new ArrayList<>(List.of(
                SentenceFormatter.ended(state.texts().characters().encode(seen().number() + ", " + seen().page()))));
        asked.addAll(told(view().asked()));
        return asked;
    }

    @Override
    public List<String> formulas() {
        List<Section> asked =
                new BlockSections(state.texts(), LessonFacts.none()).of(new Block.QuestionBlock(exercise()));
        return new ParagraphRenderer(state.texts()).formulas(asked, state.language());
    }

    @Override
    public CommandResult execute(PlainCommand command, String rest) {
        return switch (command) {
            case ANSWER -> answer(rest);
            case SHOW -> isAsking() ? answer(UNKNOWN) : perform(QuizAction.SHOW);
            case HINT -> perform(QuizAction.HINT);
            case NEXT -> on();
            case SKIP -> perform(isAsking() ? QuizAction.SKIP : QuizAction.ON);
            case REFUTE -> perform(QuizAction.REFUTE);
            case UNDO -> perform(QuizAction.UNDO);
            case GRADE -> grade(rest);
            case BACK -> CommandResult.of(screen.onAction(Action.BACK, state));
            default -> CommandResult.of(Transition.to(screen, state));
        };
    }

    private CommandResult perform(QuizAction action) {
        return CommandResult.of(screen.onAction(action, state));
    }

    /**
     * Goes on; skips a question without an answer. After a wrong answer in a review it shows the correct answer first,
     * as on the screen.
     */
    private CommandResult on() {
        return isAsking() ? perform(QuizAction.SKIP) : CommandResult.of(screen.onAction(Action.GO_ON, state));
    }

    private CommandResult answer(String words) {
        QuestionScreen asking = isAsking() ? screen : screen.again();
        ParsedInput parsed = asking.input().parse(words, exercise());
        return parsed instanceof ParsedInput.Valid made
                ? submit(asking.submitAnswer(made.input(), state))
                : CommandResult.error(((ParsedInput.Invalid) parsed).message(), screen, state);
    }

    /** Returns the result of a submission. An incomplete answer is refused with a notice. */
    private static CommandResult submit(Transition transition) {
        return new CommandResult(
                transition, List.of(), transition.state().notice().isPresent());
    }

    private CommandResult grade(String rest) {
        return Optional.of(rest)
                .filter(number -> number.matches("[1-4]"))
                .map(number -> perform(List.of(QuizAction.FORGOTTEN, QuizAction.HARD, QuizAction.GOOD, QuizAction.EASY)
                        .get(Integer.parseInt(number) - 1)))
                .orElseGet(() -> CommandResult.error(MessageKey.WORD_GRADE_HELP, screen, state));
    }
}
