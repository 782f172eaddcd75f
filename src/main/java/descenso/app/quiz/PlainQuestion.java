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
import descenso.view.lesson.LessonText;
import descenso.view.question.ExerciseText;
import descenso.view.question.ExerciseView;
import descenso.view.question.FeedbackText;
import descenso.view.text.SentenceFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A question in plain mode: its text, the possible answers and the feedback. */
record PlainQuestion(QuestionScreen screen, AppState study) implements PlainScreen {

    /** The input that means "I don't know". */
    private static final String UNKNOWN = "?";

    /** A question and the purpose of its round. */
    private record Place(QuizRound.Purpose purpose, int index, String question) {}

    @Override
    public Object contentKey() {
        QuizRound round = screen.round();
        return new Place(
                round.purpose(), round.index(), screen.encounter().exercise().id());
    }

    private boolean isAsking() {
        return screen.judged().isEmpty();
    }

    private boolean isMistaken() {
        return screen.told().filter(judged -> !judged.isOver()).isPresent();
    }

    @Override
    public String prompt() {
        MessageKey phrase = isAsking()
                ? MessageKey.PROMPT_QUESTION
                : isMistaken() ? MessageKey.PROMPT_MISTAKEN : MessageKey.PROMPT_VERDICT;
        return study.speech().say(phrase);
    }

    @Override
    public Set<PlainCommand> words() {
        Set<PlainCommand> words = EnumSet.of(PlainCommand.NEXT, PlainCommand.BACK, PlainCommand.SKIP);
        if (isAsking() || isMistaken()) {
            words.add(PlainCommand.ANSWER);
        }
        if (isMistaken() || (isAsking() && !(screen.reply() instanceof KeyIdeasInput))) {
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

    private void add(Set<PlainCommand> words, PlainCommand word, QuizAction action) {
        if (screen.keys(study).contains(action)) {
            words.add(word);
        }
    }

    @Override
    public boolean acceptsMultiline() {
        return isAsking() && screen.reply() instanceof FreeTextInput;
    }

    private ExerciseView view() {
        return screen.encounter().words(study);
    }

    private Exercise exercise() {
        return view().exercise();
    }

    private QuestionView seen() {
        return new QuestionView(screen, study);
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
     * Returns the text as passages. Novelty is judged per passage, so that a line of the answers is shown even if it
     * equals a line of the question.
     */
    @Override
    public List<List<String>> sections() {
        List<List<String>> passages = new ArrayList<>(List.of(asked()));
        for (int hint = 1; hint <= screen.encounter().hints(); hint++) {
            passages.add(List.of(new ExerciseText(view()).hint(hint)));
        }
        if (isAsking()) {
            passages.add(screen.reply().told(view()));
        }
        screen.told().ifPresent(judged -> passages.add(new FeedbackText(seen().mark(judged)).told()));
        if (isMistaken()) {
            passages.add(screen.again().reply().told(view())); // the rows of an answered order have new numbers
        }
        if (screen.told().isPresent() && screen.isReview()) {
            passages.add(List.of(seen().again()));
        }
        return passages;
    }

    /** Returns the number and page of the question, then its text. */
    private List<String> asked() {
        List<String> asked = new ArrayList<>(List.of(
                SentenceFormatter.ended(study.speech().glyphs().encode(seen().number() + ", " + seen().page()))));
        asked.addAll(new ExerciseText(view()).asked());
        return asked;
    }

    @Override
    public List<String> formulas() {
        return new LessonText(study.speech(), study.language()).spoken(List.of(new Block.QuestionBlock(exercise())));
    }

    @Override
    public CommandResult execute(PlainCommand word, String rest) {
        return switch (word) {
            case ANSWER -> answered(rest);
            case SHOW -> isAsking() ? answered(UNKNOWN) : act(QuizAction.SHOW);
            case HINT -> act(QuizAction.HINT);
            case NEXT -> on();
            case SKIP -> act(isAsking() ? QuizAction.SKIP : QuizAction.ON);
            case REFUTE -> act(QuizAction.REFUTE);
            case UNDO -> act(QuizAction.UNDO);
            case GRADE -> graded(rest);
            case BACK -> CommandResult.of(screen.onAction(Action.BACK, study));
            default -> CommandResult.of(Transition.to(screen, study));
        };
    }

    private CommandResult act(QuizAction action) {
        return CommandResult.of(screen.onAction(action, study));
    }

    /**
     * Goes on; skips a question without an answer. After a wrong answer in a review it shows the correct answer first,
     * as on the screen.
     */
    private CommandResult on() {
        return isAsking() ? act(QuizAction.SKIP) : CommandResult.of(screen.onAction(Action.GO_ON, study));
    }

    private CommandResult answered(String words) {
        QuestionScreen asking = isAsking() ? screen : screen.again();
        ParsedInput said = asking.reply().parse(words, exercise());
        return said instanceof ParsedInput.Valid made
                ? submitted(asking.answering(made.reply(), study))
                : CommandResult.error(((ParsedInput.Invalid) said).sentence(), screen, study);
    }

    /** Returns the result of a submission. An incomplete answer is refused with a notice. */
    private static CommandResult submitted(Transition turn) {
        return new CommandResult(turn, List.of(), turn.study().notice().isPresent());
    }

    private CommandResult graded(String rest) {
        return Optional.of(rest)
                .filter(number -> number.matches("[1-4]"))
                .map(number -> act(List.of(QuizAction.FORGOTTEN, QuizAction.HARD, QuizAction.GOOD, QuizAction.EASY)
                        .get(Integer.parseInt(number) - 1)))
                .orElseGet(() -> CommandResult.error(MessageKey.WORD_GRADE_HELP, screen, study));
    }
}
