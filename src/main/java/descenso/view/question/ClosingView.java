package descenso.view.question;

import descenso.course.Course;
import descenso.course.Course.AssessmentItem;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.LearningRecord;
import descenso.quiz.Answer;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.InlineView;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The end of the course: what it gave, and as the learner's journal tells it, the answers and bets so far, the
 * misconceptions that answers revealed with the latest answer to the same questions, the lost bets, and an experiment
 * with a challenge.
 *
 * @param bets the questions of the predictions, by the id of the experiment; empty for an experiment that is not read
 */
public record ClosingView(
        AssessmentItems asked, LearningRecord learning, Function<String, Optional<PredictionQuestion>> bets) {

    /** Maximum number of lost bets that are named. More would be a list that is not read. */
    private static final int MOST_BETS = 5;

    public static ClosingView of(
            Course course, LearningRecord learning, Function<String, Optional<PredictionQuestion>> bets, UiText texts) {
        return new ClosingView(AssessmentItems.of(course, learning, texts), learning, bets);
    }

    private UiText texts() {
        return asked.texts();
    }

    public List<Section> sections() {
        List<Section> beliefs = beliefs();
        List<Section> lostBets = lostBets();
        List<Section> sections = new ArrayList<>();
        sections.add(Section.paragraph(texts().say(MessageKey.CLOSING_GAIN), Style.STRONG));
        boolean isClean = beliefs.isEmpty() && lostBets.isEmpty() && !isLacking() && answered(asked.items()) > 0;
        List<Section> tally = new ArrayList<>(List.of(Section.paragraph(tally(), Style.TEXT)));
        if (answered(asked.items()) == 0) {
            tally.add(Section.paragraph(texts().say(MessageKey.CLOSING_UNASKED), Style.TEXT));
        } else if (isClean) {
            tally.add(Section.paragraph(texts().say(MessageKey.CLOSING_CLEAN), Style.TEXT));
        }
        sections.add(new Section.Group(tally));
        sections.add(asked.below(MessageKey.CLOSING_BELIEFS, beliefs));
        sections.add(asked.below(MessageKey.CLOSING_BETS, lostBets));
        challenge()
                .ifPresent(experiment -> sections.add(asked.below(
                        MessageKey.CLOSING_CHALLENGE,
                        List.of(Section.paragraph(challenge(experiment, isClean), Style.TEXT)))));
        if (answered(questions()) > 0) {
            sections.add(Section.group(Section.paragraph(texts().say(MessageKey.CLOSING_FAREWELL), Style.TEXT)));
        }
        return sections;
    }

    private String challenge(String experiment, boolean isClean) {
        String words = texts().say(MessageKey.CLOSING_CHALLENGE_WORDS, asked.experiment(experiment));
        return isClean ? SentenceFormatter.joined(texts().say(MessageKey.CLOSING_DARE), words) : words;
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
                        answered(predictions()),
                        predictions().size());
    }

    /** Returns the experiments that ask for a prediction. */
    private List<AssessmentItem> predictions() {
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

    /** Returns a line for each misconception or other wrong belief that an answer revealed, in course order. */
    private List<Section> beliefs() {
        Map<String, List<AssessmentItem>> revealed = new LinkedHashMap<>();
        for (AssessmentItem item : asked.items()) {
            AssessmentItems.result(item, learning)
                    .mistakes()
                    .keySet()
                    .forEach(id -> belief(id, item)
                            .ifPresent(known -> revealed.computeIfAbsent(known, any -> new ArrayList<>())
                                    .add(item)));
        }
        List<Section> lines = new ArrayList<>();
        revealed.forEach((belief, items) -> lines.add(belief(belief, items)));
        return lines;
    }

    /** Returns the words of a misconception, or of a wrong belief in the text that answers an open question. */
    private Optional<String> belief(String id, AssessmentItem item) {
        return asked.course()
                .misconception(id)
                .map(known -> texts().say(known.text()))
                .or(() -> item.exercise()
                        .filter(exercise -> exercise.model().isPresent())
                        .flatMap(exercise -> exercise.trap(id))
                        .map(trap -> SentenceFormatter.unended(InlineView.plain(
                                trap.text().filled(name -> AssessmentItems.DRAWN), texts().characters()))));
    }

    /** Returns whether a belief is open in one of the questions that revealed it: no later answer did without it. */
    private Section belief(String belief, List<AssessmentItem> items) {
        Optional<AssessmentItem> held = items.stream()
                .filter(item -> AssessmentItems.result(item, learning).open().stream()
                        .anyMatch(id -> belief(id, item).filter(belief::equals).isPresent()))
                .findFirst();
        String words = held.map(item -> texts().say(MessageKey.CLOSING_HELD, belief, asked.title(item.pageId())))
                .orElseGet(() -> texts().say(MessageKey.CLOSING_OVERCOME, belief));
        AnswerStatus status = held.isPresent() ? AnswerStatus.WRONG : AnswerStatus.RIGHT;
        return Section.hanging(status.start(texts()), Wording.of(words, Style.TEXT));
    }

    /** Returns the experiments whose lost bets are named: those not won since, then the latest first. */
    public List<String> lost() {
        return predictions().stream()
                .map(AssessmentItem::id)
                .filter(experiment -> lost(experiment).isPresent())
                .sorted(Comparator.comparing(this::isWonLater)
                        .thenComparing(
                                experiment -> lost(experiment).orElseThrow().time(), Comparator.reverseOrder()))
                .limit(MOST_BETS)
                .toList();
    }

    /** Returns a line for each of the predictions of which the first one was wrong, with what became of it. */
    private List<Section> lostBets() {
        List<Section> lines = new ArrayList<>();
        for (String experiment : lost()) {
            AssessmentItem item = predictions().stream()
                    .filter(each -> each.id().equals(experiment))
                    .findFirst()
                    .orElseThrow();
            AnswerStatus status = isWonLater(experiment) ? AnswerStatus.RIGHT : AnswerStatus.WRONG;
            lines.add(Section.hanging(status.start(texts()), Wording.of(lostBet(item), Style.TEXT)));
        }
        long more = predictions().stream()
                        .filter(item -> lost(item.id()).isPresent())
                        .count()
                - lines.size();
        if (more > 0) {
            lines.add(Section.paragraph(texts().say(MessageKey.CLOSING_BETS_MORE, Long.toString(more)), Style.TEXT));
        }
        return lines;
    }

    /** Returns the bet and the result, if the question is known and what was measured. */
    private String lostBet(AssessmentItem item) {
        String experiment = asked.experiment(item.id());
        String page = asked.title(item.pageId());
        if (isWonLater(item.id())) {
            return texts().say(MessageKey.CLOSING_BET_LATER, experiment, page);
        }
        Attempt lost = lost(item.id()).orElseThrow();
        return bets.apply(item.id())
                .filter(question -> !lost.figures().isEmpty())
                .flatMap(question -> question.read(lost.answer())
                        .flatMap(answer -> question.prediction().grade(answer, List.of(lost.figures())).right().stream()
                                .findFirst()
                                .map(right -> {
                                    PredictionView view = new PredictionView(question, lost.figures(), texts());
                                    Function<Answer, String> format =
                                            texts().messages().isSpoken() ? view::told : view::answer;
                                    return texts().say(
                                                    MessageKey.CLOSING_BET_NAMED,
                                                    experiment,
                                                    page,
                                                    SentenceFormatter.unended(format.apply(answer)),
                                                    SentenceFormatter.unended(format.apply(right)));
                                })))
                .orElseGet(() -> texts().say(MessageKey.CLOSING_BET, experiment, page));
    }

    private boolean isWonLater(String experiment) {
        return !learning.predictions(experiment).isLacking();
    }

    /** Returns the first bet on an experiment if it was lost. */
    private Optional<Attempt> lost(String experiment) {
        return learning.predictions().getOrDefault(experiment, List.of()).stream()
                .filter(bet -> bet.grade() == Attempt.Grade.RIGHT || bet.grade() == Attempt.Grade.WRONG)
                .findFirst()
                .filter(bet -> bet.grade() == Attempt.Grade.WRONG);
    }

    /** Returns an experiment with a challenge: the first with a lost bet, else the last one of the course. */
    public Optional<String> challenge() {
        List<AssessmentItem> challenging = asked.items().stream()
                .filter(item -> !item.isQuestion() && asked.course().hasChallenge(item.id()))
                .toList();
        return challenging.stream()
                .filter(item -> lost(item.id()).isPresent())
                .findFirst()
                .or(() -> challenging.stream().reduce((before, last) -> last))
                .map(AssessmentItem::id);
    }
}
