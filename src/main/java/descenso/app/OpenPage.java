package descenso.app;

import descenso.app.lab.LabLoadingScreen;
import descenso.app.lab.PredictionInput;
import descenso.app.quiz.QuestionScreen;
import descenso.app.quiz.QuizRound;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable.ScreenCommand;
import descenso.app.screen.CourseState;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.course.Block;
import descenso.course.Course.CourseQuestion;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.tui.Line;
import descenso.view.chart.ValleyRace;
import descenso.view.lesson.LessonFacts;
import descenso.view.lesson.LessonView;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.widget.HelpBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page at the bookmark, down to the seal below an experiment that awaits a prediction: its text, in plain mode from
 * the bookmark on, and the guided path through the course. The path leads from a page to its questions, predictions and
 * runs, and to the next page. Completed steps, and questions passed since the start, do not stop the learner again.
 */
public record OpenPage(AppState state) implements PlainScreen {

    /** The commands that the menu of the title page names for a new learner, in its order. */
    private static final List<MessageKey> MENU = List.of(
            MessageKey.ACTION_CONTINUE,
            MessageKey.QUIZ_REVIEW,
            MessageKey.QUIZ_PROGRESS,
            MessageKey.ACTION_CONTENTS,
            MessageKey.ACTION_LANGUAGE);

    /** Returns the questions of this page that are neither answered nor passed since the start. */
    List<CourseQuestion> questions() {
        return unanswered().stream()
                .filter(question -> !state.isMarked(
                        CourseState.Mark.PASSED, question.exercise().id()))
                .toList();
    }

    private List<CourseQuestion> unanswered() {
        return asked().stream()
                .filter(question -> !state.history().isAsked(question.exercise().id()))
                .toList();
    }

    private List<CourseQuestion> asked() {
        return state.page().exercises().stream()
                .map(exercise -> new CourseQuestion(state.bookmark().pageId(), exercise))
                .toList();
    }

    /** Returns the experiment of this page that awaits a prediction, the last one shown. */
    Optional<String> seal() {
        return state.page().seal();
    }

    /** Tests whether this page is sealed and no question is above the seal. */
    public boolean hidesQuestions() {
        return seal().isPresent() && asked().isEmpty();
    }

    /** Goes on to the waiting questions of this page, else to the prediction that it awaits, else to the next page. */
    Transition next() {
        List<CourseQuestion> questions = questions();
        if (!questions.isEmpty()) {
            return QuestionScreen.open(QuizRound.of(QuizRound.Purpose.PATH, questions, LessonScreen.fresh()), state);
        }
        return seal().map(experiment ->
                        new PageExperiment(state, experiment).bet().isPresent()
                                ? LessonScreen.atSeal(state)
                                : nextPrediction(experiment))
                .orElseGet(() -> LessonScreen.fresh().turn(state));
    }

    /** Opens the prediction that an experiment asks before it runs. */
    Transition nextPrediction(String experiment) {
        return LabLoadingScreen.toRun(LessonScreen.fresh(), experiment, state);
    }

    /** Opens the unanswered questions of this page, else all; scrolls to the seal if it hides them. */
    public Transition nextQuestion() {
        if (hidesQuestions()) {
            return LessonScreen.atSeal(state.withNotice(MessageKey.SEAL_QUESTIONS));
        }
        List<CourseQuestion> waiting = unanswered();
        List<CourseQuestion> questions = waiting.isEmpty() ? asked() : waiting;
        return questions.isEmpty()
                ? LessonScreen.at(state)
                : QuestionScreen.open(QuizRound.of(QuizRound.Purpose.PAGE, questions, LessonScreen.fresh()), state);
    }

    LessonView lesson() {
        return lesson(Optional.empty());
    }

    /** Returns the page with a bet as far as it is entered; as it is asked if it is empty. */
    LessonView lesson(Optional<PredictionInput> bet) {
        return new LessonView(state.texts(), new LearnerLessonFacts(state, bet));
    }

    /**
     * Returns the question of the title with its answer for plain mode; empty once another page is read, and in other
     * courses.
     */
    private Optional<String> valley() {
        boolean isFirstStart = state.isOfShippedCourse()
                && state.courseState().marked(CourseState.Mark.READ).stream()
                        .allMatch(state.bookmark().pageId()::equals);
        return isFirstStart
                ? Optional.of(state.texts()
                        .say(MessageKey.SPOKEN_VALLEY, ValleyRace.MOMENTUM_ARRIVAL, ValleyRace.SGD_ARRIVAL))
                : Optional.empty();
    }

    /** Returns the sections above the blocks of the page. */
    List<Section> title() {
        return state.isFirst()
                ? lesson().title(
                                state.course(),
                                state.page(),
                                menu(),
                                Stream.concat(valley().stream(), DayPlan.of(state).map(DayPlan::told).stream())
                                        .toList())
                : lesson().title(state.page(), state.number(), state.lastNumber());
    }

    /** Returns the keys of the title page; none if the class only looks at it. */
    private List<HelpBar.Hint> menu() {
        if (state.isLookedAt()) {
            return List.of();
        }
        List<ScreenCommand<LessonScreen>> all =
                LessonScreen.fresh().commands(state).rows();
        return MENU.stream()
                .flatMap(id -> all.stream().filter(row -> row.id() == id))
                .map(this::hint)
                .toList();
    }

    /**
     * Returns a command of the menu. The one that goes on is named by the plan of today, as soon as the day is known.
     */
    private HelpBar.Hint hint(ScreenCommand<LessonScreen> row) {
        HelpBar.Hint hint = ScreenFrame.of(state).hint(row);
        return row.id() == MessageKey.ACTION_CONTINUE
                ? DayPlan.of(state)
                        .map(plan -> new HelpBar.Hint(hint.key(), plan.words()))
                        .orElse(hint)
                : hint;
    }

    @Override
    public Object contentKey() {
        return state.bookmark();
    }

    @Override
    public String prompt() {
        return state.texts().say(MessageKey.PROMPT_LESSON, Integer.toString(state.number()));
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public Optional<MessageKey> wordForNumber(String line) {
        return Optional.of(MessageKey.WORD_GO);
    }

    /** Returns the 0-based number of the first of some blocks to show. The bookmark counts the title as block 0. */
    private int first(int blocks) {
        return Math.min(Math.max(0, state.bookmark().block() - 1), blocks);
    }

    /** Returns the first experiment shown from the bookmark on; if there is none, the last one before. */
    public Optional<String> experiment() {
        List<Block> blocks = state.page().blocks();
        List<String> below = experiments(blocks.subList(first(blocks.size()), blocks.size()));
        return below.isEmpty()
                ? experiments(blocks).stream().reduce((before, last) -> last)
                : Optional.of(below.get(0));
    }

    private static List<String> experiments(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.ExperimentBlock.class::isInstance)
                .map(block -> ((Block.ExperimentBlock) block).id())
                .toList();
    }

    /** Returns the sections from the bookmark on; those of the whole page if it is unreadable. */
    private List<Section> fromBookmark() {
        List<List<Section>> all = lesson().blocks(state.page());
        boolean isReadable = state.page().parsed().lesson().isPresent();
        return all.stream()
                .skip(isReadable ? first(all.size()) : 0)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>(read());
        onward().ifPresent(paragraphs::add);
        return paragraphs;
    }

    /** Returns the text without what the learner may do next. */
    List<String> read() {
        boolean isWhole = state.isFirst() || state.bookmark().block() == 0;
        List<Section> sections = new ArrayList<>(isWhole ? title() : title().subList(0, 1));
        sections.addAll(fromBookmark());
        seal().ifPresent(experiment -> sections.add(lesson().seal()));
        return new ParagraphRenderer(state.texts()).paragraphs(sections);
    }

    @Override
    public List<String> formulas() {
        return new ParagraphRenderer(state.texts()).formulas(fromBookmark());
    }

    /** Returns a sentence on the next step of the guided path; empty if the sentence on the seal covers it. */
    private Optional<String> onward() {
        int questions = questions().size();
        if (questions > 0) {
            return Optional.of(
                    state.texts().count(questions, MessageKey.PLAIN_ON_QUESTION, MessageKey.PLAIN_ON_QUESTIONS));
        }
        if (seal().isPresent()) {
            return Optional.empty();
        }
        if (state.isLast()) {
            return Optional.of(state.texts().say(MessageKey.PLAIN_ON_CLOSING));
        }
        String next = state.atScreen(state.number() + 1).wholePage().title();
        return Optional.of(
                state.texts().say(MessageKey.PLAIN_ON_SLIDE, state.texts().encode(next)));
    }

    /** The reader's state of the experiments and questions of a page. The staff of a class also reads the notes. */
    record LearnerLessonFacts(AppState state, Optional<PredictionInput> entered) implements LessonFacts {

        /** Creates the state of a page whose bet is not entered. */
        LearnerLessonFacts(AppState state) {
            this(state, Optional.empty());
        }

        @Override
        public Optional<String> title(String experiment) {
            return state.course().experimentTitle(experiment).map(title -> title.in(state.language()));
        }

        @Override
        public boolean isLookedAt() {
            return state.isLookedAt();
        }

        @Override
        public boolean awaitsPrediction(String experiment) {
            return state.awaitsPrediction(experiment);
        }

        @Override
        public boolean isUnfolded() {
            return state.isMarked(CourseState.Mark.UNFOLDED, state.bookmark().pageId());
        }

        @Override
        public List<Section> bet(String experiment) {
            return entered.or(() -> new PageExperiment(state, experiment).bet()).stream()
                    .flatMap(input -> Stream.of(input.ask(state.texts()), new Section.Group(input.rows(state.texts()))))
                    .toList();
        }

        @Override
        public Optional<Attempt.Grade> answered(String question) {
            return state.history()
                    .learning()
                    .latest(question)
                    .map(session -> session.last().grade());
        }

        @Override
        public boolean showsNotes() {
            return state.isOfStaff();
        }

        @Override
        public List<String> trace(String experiment) {
            return new PageExperiment(state, experiment).told();
        }

        @Override
        public List<Line> drawing(String experiment, int width) {
            return new PageExperiment(state, experiment).lines(width);
        }
    }
}
