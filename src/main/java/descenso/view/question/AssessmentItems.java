package descenso.view.question;

import descenso.course.Course;
import descenso.course.Course.AssessmentItem;
import descenso.course.Course.Chapter;
import descenso.phrases.MessageKey;
import descenso.progress.LearningRecord;
import descenso.progress.LearningRecord.ItemResult;
import descenso.quiz.Mistake;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.InlineView;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The questions and predictions of a course, in its order, with their names. */
record AssessmentItems(Course course, List<AssessmentItem> items, UiText texts) {

    /** Placeholder for a number that is drawn anew each time the question is asked. */
    static final String DRAWN = "…";

    /** Maximum length of the name of a question, in characters, which leaves room for the columns of learners. */
    private static final int NAME = 36;

    static AssessmentItems of(Course course, UiText texts) {
        return new AssessmentItems(course, course.items(texts.language()), texts);
    }

    List<AssessmentItem> of(Chapter chapter) {
        return items.stream().filter(item -> item.chapter().equals(chapter)).toList();
    }

    List<AssessmentItem> of(String screen) {
        return items.stream().filter(item -> item.pageId().equals(screen)).toList();
    }

    static ItemResult result(AssessmentItem item, LearningRecord learning) {
        return learning.result(item.id(), item.isQuestion());
    }

    String title(Chapter chapter) {
        return texts.say(chapter.title());
    }

    String title(String screen) {
        return texts.encode(course.page(texts.language(), screen).title());
    }

    /** Returns the short name of an item: the beginning of a question, or the experiment of a prediction. */
    String name(AssessmentItem item) {
        return item.exercise()
                .map(exercise -> begun(InlineView.plain(exercise.ask().filled(name -> DRAWN), texts.characters())))
                .orElseGet(() -> prediction(item));
    }

    private String prediction(AssessmentItem item) {
        return texts.say(MessageKey.PROGRESS_PREDICTION, experiment(item.id()));
    }

    /** Returns the beginning of a text, cut at a space. */
    private String begun(String text) {
        int space = text.length() <= NAME ? -1 : text.lastIndexOf(' ', NAME);
        return space < 0 ? text : SentenceFormatter.opening(text.substring(0, space)) + texts.encode("…");
    }

    /** Returns an experiment's title, or its id if its file is unreadable. */
    String experiment(String id) {
        return course.experimentTitle(id).map(title -> texts.say(title)).orElse(id);
    }

    /** Returns the text of an item after the title of its screen. */
    List<Span> spans(AssessmentItem item) {
        List<Span> words = new ArrayList<>(List.of(new Span(title(item.pageId()) + ": ", Style.STRONG)));
        if (item.exercise().isPresent()) {
            words.addAll(new InlineView(texts.characters(), Style.TEXT)
                    .row(item.exercise().get().ask().filled(name -> DRAWN)));
        } else {
            words.add(new Span(prediction(item), Style.TEXT));
        }
        return words;
    }

    /** Returns a heading with what stands below it; empty if nothing does. */
    Section below(MessageKey title, List<Section> content) {
        Wording heading = Wording.of(texts.say(title), Style.HEADING, texts.unmarked(title) + ":");
        return Section.below(new Section.Heading(heading), content);
    }

    /** Returns the name of a recognised mistake, as the journal stores it. The name of a trap is its feedback text. */
    String mistake(String id) {
        return course.misconception(id)
                .map(found -> texts.say(found.text()))
                .or(() -> Stream.of(Mistake.values())
                        .filter(mistake -> mistake.word().equals(id))
                        .map(mistake -> texts.say(label(mistake)))
                        .findFirst())
                .or(() -> items.stream()
                        .flatMap(item -> item.exercise().stream())
                        .flatMap(exercise -> exercise.trap(id).stream())
                        .map(trap -> InlineView.plain(trap.text().filled(name -> DRAWN), texts.characters()))
                        .findFirst())
                .orElse(id);
    }

    /** Returns the name of a mistake in a report, which does not address the learner. */
    private static MessageKey label(Mistake mistake) {
        return switch (mistake) {
            case NO_BIAS_CORRECTION -> MessageKey.PROGRESS_NO_BIAS_CORRECTION;
            case BIAS_POWER -> MessageKey.PROGRESS_BIAS_POWER;
            case NEEDLESS_BIAS_CORRECTION -> MessageKey.PROGRESS_NEEDLESS_BIAS_CORRECTION;
            case SWAPPED_BETAS -> MessageKey.PROGRESS_SWAPPED_BETAS;
            case NO_SHARE -> MessageKey.PROGRESS_NO_SHARE;
            case NEEDLESS_SHARE -> MessageKey.PROGRESS_NEEDLESS_SHARE;
            case SWAPPED_SHARES -> MessageKey.PROGRESS_SWAPPED_SHARES;
            case SQUARE_NOT_AVERAGED -> MessageKey.PROGRESS_SQUARE_NOT_AVERAGED;
            case NOT_SQUARED -> MessageKey.PROGRESS_NOT_SQUARED;
            case EPSILON_INSIDE -> MessageKey.PROGRESS_EPSILON_INSIDE;
            case NO_ROOT -> MessageKey.PROGRESS_NO_ROOT;
            case NO_RATE -> MessageKey.PROGRESS_NO_RATE;
            case PAST_FORGOTTEN -> MessageKey.PROGRESS_PAST_FORGOTTEN;
            case OLD_GRADIENT -> MessageKey.PROGRESS_OLD_GRADIENT;
            case LOST_SIGN -> MessageKey.PROGRESS_LOST_SIGN;
            case FIRST_FORGOTTEN -> MessageKey.PROGRESS_FIRST_FORGOTTEN;
            case LAST_FORGOTTEN -> MessageKey.PROGRESS_LAST_FORGOTTEN;
            case STEP_BEFORE -> MessageKey.PROGRESS_STEP_BEFORE;
            case STEP_AFTER -> MessageKey.PROGRESS_STEP_AFTER;
            case OTHER_QUANTITY -> MessageKey.PROGRESS_OTHER_QUANTITY;
            case SIGN -> MessageKey.PROGRESS_SIGN;
            case PERCENT -> MessageKey.PROGRESS_PERCENT;
            case INVERSE -> MessageKey.PROGRESS_INVERSE;
            case DOUBLED_ROOT -> MessageKey.PROGRESS_DOUBLED_ROOT;
            case NO_POWER -> MessageKey.PROGRESS_NO_POWER;
            case DOUBLED_POWER -> MessageKey.PROGRESS_DOUBLED_POWER;
            case NO_FACTOR -> MessageKey.PROGRESS_NO_FACTOR;
            case NO_DIVISOR -> MessageKey.PROGRESS_NO_DIVISOR;
            case NO_TERM -> MessageKey.PROGRESS_NO_TERM;
            case NO_COMPLEMENT -> MessageKey.PROGRESS_NO_COMPLEMENT;
            case NEEDLESS_COMPLEMENT -> MessageKey.PROGRESS_NEEDLESS_COMPLEMENT;
            case OTHER_ROUNDING -> MessageKey.PROGRESS_OTHER_ROUNDING;
            case PRODUCT_AND_QUOTIENT -> MessageKey.PROGRESS_PRODUCT_AND_QUOTIENT;
            case POWER_AS_PRODUCT -> MessageKey.PROGRESS_POWER_AS_PRODUCT;
            case LOST_PARENTHESES -> MessageKey.PROGRESS_LOST_PARENTHESES;
            case SOME_SLIP -> MessageKey.PROGRESS_SOME_SLIP;
        };
    }
}
