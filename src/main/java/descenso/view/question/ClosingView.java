package descenso.view.question;

import descenso.course.Course;
import descenso.course.Course.AssessmentItem;
import descenso.course.Misconceptions.Misconception;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.LearningRecord;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The end of the course: what it gave, and as the learner's journal tells it, the answers and bets so far, the misconceptions that answers
 * revealed with the latest answer to the same questions, the lost bets, and an experiment with a challenge.
 */
public record ClosingView(AssessmentItems asked, LearningRecord learning) {

    public static ClosingView of(Course course, LearningRecord learning, UiText texts) {
        return new ClosingView(AssessmentItems.of(course, texts), learning);
    }

    private UiText texts() {
        return asked.texts();
    }

    public List<Section> sections() {
        List<Section> beliefs = beliefs();
        List<Section> lostBets = lostBets();
        List<Section> sections = new ArrayList<>();
        sections.add(Section.paragraph(texts().say(MessageKey.CLOSING_GAIN), Style.STRONG));
        List<Section> tally = new ArrayList<>(List.of(Section.paragraph(tally(), Style.TEXT)));
        if (answered(asked.items()) == 0) {
            tally.add(Section.paragraph(texts().say(MessageKey.CLOSING_UNASKED), Style.TEXT));
        } else if (beliefs.isEmpty() && lostBets.isEmpty() && !isLacking()) {
            tally.add(Section.paragraph(texts().say(MessageKey.CLOSING_CLEAN), Style.TEXT));
        }
        sections.add(new Section.Group(tally));
        sections.add(asked.below(MessageKey.CLOSING_BELIEFS, beliefs));
        sections.add(asked.below(MessageKey.CLOSING_BETS, lostBets));
        challenge()
                .ifPresent(experiment -> sections.add(asked.below(
                        MessageKey.CLOSING_CHALLENGE,
                        List.of(Section.paragraph(
                                texts().say(MessageKey.CLOSING_CHALLENGE_WORDS, asked.experiment(experiment)),
                                Style.TEXT)))));
        if (answered(questions()) > 0) {
            sections.add(Section.group(Section.paragraph(texts().say(MessageKey.CLOSING_FAREWELL), Style.TEXT)));
        }
        return sections;
    }

    private List<AssessmentItem> questions() {
        return asked.items().stream().filter(AssessmentItem::isQuestion).toList();
    }

    /** Tests whether the latest answer to a question or bet was not fully correct. */
    private boolean isLacking() {
        return asked.items().stream()
                .anyMatch(item -> AssessmentItems.result(item, learning).isLacking());
    }

    private String tally() {
        return texts().say(
                        MessageKey.CLOSING_TALLY,
                        answered(questions()),
                        questions().size(),
                        answered(bets()),
                        bets().size());
    }

    /** Returns the experiments that ask for a prediction. */
    private List<AssessmentItem> bets() {
        return asked.items().stream()
                .filter(item -> !item.isQuestion() && asked.course().asksForPrediction(item.id()))
                .toList();
    }

    /** Returns how many of these items have an answer other than "I don't know". */
    private int answered(List<AssessmentItem> items) {
        return (int) items.stream()
                .filter(item -> AssessmentItems.result(item, learning)
                        .grade()
                        .filter(grade -> grade != Attempt.Grade.UNKNOWN)
                        .isPresent())
                .count();
    }

    /** Returns a line for each misconception that an answer revealed, in course order. */
    private List<Section> beliefs() {
        Map<Misconception, List<AssessmentItem>> revealed = new LinkedHashMap<>();
        for (AssessmentItem item : asked.items()) {
            AssessmentItems.result(item, learning)
                    .mistakes()
                    .keySet()
                    .forEach(id -> asked.course()
                            .misconception(id)
                            .ifPresent(known -> revealed.computeIfAbsent(known, any -> new ArrayList<>())
                                    .add(item)));
        }
        List<Section> lines = new ArrayList<>();
        revealed.forEach((belief, items) -> lines.add(belief(belief, items)));
        return lines;
    }

    /** Returns whether a misconception still shows in the latest answer to one of the questions that revealed it. */
    private Section belief(Misconception belief, List<AssessmentItem> items) {
        Optional<AssessmentItem> held = items.stream()
                .filter(item -> AssessmentItems.result(item, learning).isLacking())
                .findFirst();
        String words = held.map(item ->
                        texts().say(MessageKey.CLOSING_HELD, texts().say(belief.text()), asked.title(item.pageId())))
                .orElseGet(() -> texts().say(MessageKey.CLOSING_OVERCOME, texts().say(belief.text())));
        AnswerStatus status = held.isPresent() ? AnswerStatus.WRONG : AnswerStatus.RIGHT;
        return Section.hanging(status.start(texts()), Wording.of(words, Style.TEXT));
    }

    /** Returns a line for each prediction of which the first one was wrong, with what became of it. */
    private List<Section> lostBets() {
        List<Section> lines = new ArrayList<>();
        for (AssessmentItem item : bets()) {
            if (isLost(item)) {
                boolean isLater = !AssessmentItems.result(item, learning).isLacking();
                MessageKey key = isLater ? MessageKey.CLOSING_BET_LATER : MessageKey.CLOSING_BET;
                AnswerStatus status = isLater ? AnswerStatus.RIGHT : AnswerStatus.WRONG;
                String words = texts().say(key, asked.experiment(item.id()), asked.title(item.pageId()));
                lines.add(Section.hanging(status.start(texts()), Wording.of(words, Style.TEXT)));
            }
        }
        return lines;
    }

    private boolean isLost(AssessmentItem item) {
        return learning.predictions().getOrDefault(item.id(), List.of()).stream()
                .map(Attempt::grade)
                .filter(grade -> grade == Attempt.Grade.RIGHT || grade == Attempt.Grade.WRONG)
                .findFirst()
                .filter(grade -> grade == Attempt.Grade.WRONG)
                .isPresent();
    }

    /** Returns an experiment with a challenge: the first with a lost bet, else the last one of the course. */
    public Optional<String> challenge() {
        List<AssessmentItem> challenging = asked.items().stream()
                .filter(item -> !item.isQuestion() && asked.course().hasChallenge(item.id()))
                .toList();
        return challenging.stream()
                .filter(this::isLost)
                .findFirst()
                .or(() -> challenging.stream().reduce((before, last) -> last))
                .map(AssessmentItem::id);
    }
}
