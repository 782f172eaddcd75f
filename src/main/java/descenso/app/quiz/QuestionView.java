package descenso.app.quiz;

import descenso.app.screen.AppState;
import descenso.app.screen.PlainScreen;
import descenso.course.Block;
import descenso.memory.FsrsScheduler.Rating;
import descenso.phrases.MessageKey;
import descenso.progress.LearningRecord.ItemSession;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.lesson.BlockSections;
import descenso.view.lesson.LessonFacts;
import descenso.view.question.ExerciseView;
import descenso.view.question.FeedbackView;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.SentenceFormatter;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A question in both modes: its text, hints, answer and feedback, below one another. */
record QuestionView(QuestionScreen screen, AppState state) implements PlainScreen {

    Frame frame() {
        return sheet().frame(number() + " — " + page(), List.of(), screen.commands(state));
    }

    /** Returns the heading with the number of the question, from 1, and the number of questions. */
    private String number() {
        QuizRound round = screen.round();
        MessageKey heading = switch (round.purpose()) {
            case PAGE, PATH -> MessageKey.QUIZ_TITLE;
            case QUIZ -> MessageKey.QUIZ_TITLE_QUIZ;
            case REVIEW -> MessageKey.QUIZ_TITLE_REVIEW;
        };
        String number = Integer.toString(round.index() + 1);
        return state.texts().say(heading, number, Integer.toString(round.items().size()));
    }

    private String page() {
        String id = screen.round().question().pageId();
        return state.course().page(state.language(), id).title();
    }

    Viewport window() {
        return sheet().window();
    }

    List<Line> lines() {
        return sheet().lines();
    }

    Size room() {
        return sheet().room();
    }

    private ExerciseView exerciseView() {
        return screen.session().exerciseView(state);
    }

    private AnswerSheet sheet() {
        return new AnswerSheet(
                state,
                asked(),
                room -> screen.input()
                        .draw(exerciseView(), room, screen.graded().isEmpty()),
                screen.shownGrade().stream().map(this::feedback).toList(),
                screen.top(),
                state.layout().bodyHeight());
    }

    /** Returns the question, with its heading in plain mode, and each hint taken. */
    private List<List<Section>> asked() {
        String heading = SentenceFormatter.ended(state.texts().characters().encode(number() + ", " + page()));
        List<List<Section>> parts = new ArrayList<>();
        parts.add(Stream.concat(Stream.of(Section.told(heading)), exerciseView().asked().stream())
                .toList());
        for (int hint = 1; hint <= screen.session().hints(); hint++) {
            parts.add(List.of(Section.group(exerciseView().hint(hint))));
        }
        return parts;
    }

    /** Returns the feedback to an answer; on the screen of a review, also when the question comes back. */
    private List<Section> feedback(QuestionScreen.GradedAnswer graded) {
        List<Section> sections = new ArrayList<>(new FeedbackView(
                        exerciseView(),
                        graded.answer(),
                        graded.result(),
                        screen.session().misconception(state.course()),
                        screen.refutation(state).isPresent(),
                        graded.isOver(),
                        graded.isKept().orElseThrow())
                .sections());
        if (screen.isReview()) {
            sections.add(new Section.Shown(List.of(Section.group(Section.paragraph(again(), Style.MUTED)))));
        }
        return sections;
    }

    /** Returns how well the question was remembered, as it counts now, and in how many days it comes back. */
    private String again() {
        String id = screen.session().exercise().id();
        Optional<Rating> rating = state.history().learning().latest(id).flatMap(ItemSession::rating);
        MessageKey counted = switch (rating.orElse(Rating.AGAIN)) {
            case AGAIN -> MessageKey.QUIZ_FORGOTTEN;
            case HARD -> MessageKey.QUIZ_HARD;
            case GOOD -> MessageKey.QUIZ_GOOD;
            case EASY -> MessageKey.QUIZ_EASY;
        };
        String words = state.texts().say(counted);
        int days = state.history().daysUntil(id);
        return days == 1
                ? state.texts().say(MessageKey.REVIEW_TOMORROW, words)
                : state.texts().say(MessageKey.REVIEW_IN_DAYS, words, Integer.toString(days));
    }

    @Override
    public Object contentKey() {
        QuizRound round = screen.round();
        return List.of(
                round.purpose(), round.index(), screen.session().exercise().id());
    }

    private boolean isMistaken() {
        return screen.shownGrade().filter(graded -> !graded.isOver()).isPresent();
    }

    @Override
    public String prompt() {
        MessageKey key = screen.graded().isEmpty()
                ? MessageKey.PROMPT_QUESTION
                : isMistaken() ? MessageKey.PROMPT_MISTAKEN : MessageKey.PROMPT_VERDICT;
        return state.texts().say(key);
    }

    @Override
    public boolean acceptsMultiline() {
        return screen.acceptsLines();
    }

    @Override
    public Optional<MessageKey> wordForNumber(String line) {
        return screen.graded().isEmpty() || isMistaken()
                ? Optional.of(MessageKey.WORD_ANSWER)
                : Optional.of(MessageKey.WORD_GRADE).filter(any -> screen.isReview());
    }

    @Override
    public List<String> paragraphs() {
        return sections().stream().flatMap(List::stream).toList();
    }

    /** Returns the text in sections: a line of the answers is shown even if it equals a line of the question. */
    @Override
    public List<List<String>> sections() {
        List<List<Section>> parts = asked();
        if (screen.graded().isEmpty()) {
            parts.add(screen.input().sections(exerciseView(), true));
        }
        screen.shownGrade().ifPresent(graded -> parts.add(feedback(graded)));
        if (isMistaken()) { // the rows of an answered order have new numbers
            parts.add(screen.again().input().sections(exerciseView(), true));
        }
        if (screen.shownGrade().isPresent() && screen.isReview()) {
            parts.add(List.of(Section.told(again())));
        }
        ParagraphRenderer renderer = new ParagraphRenderer(state.texts());
        return parts.stream().map(renderer::paragraphs).toList();
    }

    @Override
    public List<String> formulas() {
        List<Section> asked = new BlockSections(state.texts(), LessonFacts.none())
                .of(new Block.QuestionBlock(exerciseView().exercise()));
        return new ParagraphRenderer(state.texts()).formulas(asked);
    }
}
