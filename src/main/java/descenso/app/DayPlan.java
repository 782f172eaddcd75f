package descenso.app;

import descenso.app.quiz.ReviewScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.course.Block;
import descenso.course.Page;
import descenso.phrases.MessageKey;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The plan of today: the reviews that are due, then the first page that is not read to its end, and the minutes that
 * both take. The minutes are an estimate from the number of questions, experiments and blocks.
 *
 * @param reviews the number of questions that are due
 * @param page the 0-based number of the page; empty if all pages are read
 */
record DayPlan(AppState state, int reviews, OptionalInt page) {

    /** Estimated time of a question: to recall, answer and compare, in seconds. */
    private static final int QUESTION = 60;

    /** Estimated time of an experiment: to bet, watch and read the verdict, in seconds. */
    private static final int EXPERIMENT = 120;

    /** Estimated time to read any other block, such as a paragraph or an item of a list, in seconds. */
    private static final int READING = 15;

    /** Returns the plan; empty until the day is known. */
    static Optional<DayPlan> of(AppState state) {
        return state.history().isRead()
                ? Optional.of(new DayPlan(state, ReviewScreen.due(state).size(), state.unread()))
                : Optional.empty();
    }

    private UiText texts() {
        return state.texts();
    }

    /** Begins the plan: with the reviews, which then lead to the page; with all done, shows the closing. */
    Transition begin(Screen lesson) {
        AppState there = page.isPresent() ? state.atScreen(page.getAsInt()) : state;
        if (reviews > 0) {
            return ReviewScreen.to(lesson, there);
        }
        return page.isPresent() ? Transition.to(lesson, there) : ClosingScreen.over(state);
    }

    /** Returns the plan in words. */
    String words() {
        List<String> parts = new ArrayList<>();
        if (reviews > 0) {
            parts.add(texts().count(reviews, MessageKey.PLAN_REVIEW, MessageKey.PLAN_REVIEWS));
        }
        page.ifPresent(number -> parts.add(texts().say(
                        MessageKey.PLAN_PAGE,
                        Integer.toString(number),
                        texts().encode(page(number).title()))));
        return parts.isEmpty()
                ? texts().say(MessageKey.PLAN_DONE)
                : texts().say(
                                MessageKey.PLAN_TODAY,
                                texts().and(parts),
                                texts().count(minutes(), MessageKey.PLAN_MINUTE, MessageKey.PLAN_MINUTES));
    }

    /** Returns the plan for plain mode, with the words that begin its parts. */
    String told() {
        return SentenceFormatter.joined(
                words(),
                reviews > 0 ? texts().say(MessageKey.SPOKEN_PLAN_REVIEWS) : "",
                page.isPresent() ? texts().say(MessageKey.SPOKEN_PLAN_PAGE) : "");
    }

    private Page page(int number) {
        return state.course().page(state.language(), state.course().pageIds().get(number));
    }

    /** Returns the estimated time of the whole plan, in minutes, rounded up. */
    int minutes() {
        int seconds = reviews * QUESTION
                + page.stream().map(number -> seconds(page(number))).sum();
        return (seconds + 59) / 60;
    }

    private static int seconds(Page page) {
        return page.main().blocks().stream()
                .flatMap(Block::leaves)
                .mapToInt(DayPlan::seconds)
                .sum();
    }

    private static int seconds(Block block) {
        return block instanceof Block.QuestionBlock
                ? QUESTION
                : block instanceof Block.ExperimentBlock ? EXPERIMENT : READING;
    }
}
