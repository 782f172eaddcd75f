package descenso.app.quiz;

import descenso.app.screen.AppState;
import descenso.app.screen.PlainScreen;
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
import java.util.List;
import java.util.Optional;

/** A question in plain mode: its text, the possible answers and the feedback. */
record PlainQuestion(QuestionScreen screen, AppState state) implements PlainScreen {

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
    public boolean acceptsMultiline() {
        return screen.acceptsLines();
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
    public Optional<MessageKey> wordForNumber() {
        return isAsking() || isMistaken()
                ? Optional.of(MessageKey.WORD_ANSWER)
                : Optional.of(MessageKey.WORD_GRADE).filter(any -> screen.isReview());
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
}
