package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.classroom.Attendee;
import descenso.classroom.Classroom;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.ClassroomView.ListedQuestion;
import descenso.classroom.ClassroomView.StageView;
import descenso.classroom.GuestName;
import descenso.classroom.LecturePace;
import descenso.classroom.Stage;
import descenso.classroom.Tally;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The part of the dashboard on the class: how many are there, where, and how many need what. It has no names.
 *
 * @param isBrief whether line mode leaves out counts that change with each page
 */
record BoardClass(AppState state, boolean isBrief) {

    /** Maximum number of pages that are named. */
    private static final int MOST_PAGES = 4;

    /** Maximum number of questions of learners that are shown. The others are in their own list. */
    private static final int MOST_QUESTIONS = 3;

    private UiText texts() {
        return state.texts();
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        Classroom now = DashboardScreen.classroom(state);
        List<Attendee> there = there(state);
        List<String> facts = new ArrayList<>();
        int stuck = (int) there.stream().filter(Attendee::isStuck).count();
        if (!isBrief) {
            facts.addAll(people(state));
        }
        if (stuck > 0 && !isBrief) {
            facts.add(texts().count(stuck, MessageKey.BOARD_ONE_STUCK, MessageKey.BOARD_STUCK));
        }
        if (!now.hands().isEmpty()) {
            facts.add(texts().count(now.hands().size(), MessageKey.BOARD_ONE_HAND, MessageKey.BOARD_HANDS));
        }
        for (LecturePace pace : List.of(LecturePace.TOO_FAST, LecturePace.TOO_SLOW)) {
            int count = Collections.frequency(now.paces().values(), pace);
            MessageKey key = pace == LecturePace.TOO_FAST ? MessageKey.BOARD_TOO_FAST : MessageKey.BOARD_TOO_SLOW;
            if (count > 0) {
                facts.add(texts().say(key, count));
            }
        }
        if (!facts.isEmpty()) {
            sections.add(facts(facts));
        }
        if (!there.isEmpty() && !isBrief) {
            sections.add(BoardTask.sentence(texts().say(MessageKey.BOARD_PAGES, pages(there)), Style.MUTED));
        }
        List<Section> questions = now.phase() == Phase.CLOSED ? List.of() : questions();
        return List.of(
                new Section.Group(sections),
                Section.below(Section.heading(texts().say(MessageKey.BOARD_RAISED)), questions));
    }

    /** Returns what the class has in common besides a task: a time, a place that all see, a code for guests. */
    List<Section> stage() {
        List<Section> sections = new ArrayList<>();
        String timer = TaskView.timer(state);
        if (!timer.isEmpty()) {
            sections.add(Section.paragraph(timer));
        }
        List<String> places =
                state.classroom().map(view -> places(view.stage())).orElse(List.of());
        if (!places.isEmpty()) {
            sections.add(facts(places));
        }
        String code = DashboardScreen.classroom(state).stage().guestCode();
        if (!code.isEmpty()) {
            sections.add(BoardTask.sentence(texts().say(MessageKey.GUEST_CODE, code), Style.TEXT));
        }
        return sections;
    }

    /** Returns whose page and lab all see, and whose they will or may see; empty if they see none. */
    private List<String> places(StageView stage) {
        String leader = DashboardScreen.classroom(state).stage().leader();
        List<String> places = new ArrayList<>();
        if (stage.isOfLearner()) {
            places.add(texts().say(MessageKey.BOARD_SPOTLIGHT));
        }
        if (!leader.isEmpty() && stage.isOfLearner()) {
            places.add(texts().say(MessageKey.BOARD_LED_AFTER, leader));
        } else if (!leader.isEmpty()) {
            places.add(
                    stage.isLeading()
                            ? texts().say(MessageKey.BOARD_LEADING)
                            : texts().say(MessageKey.BOARD_LED, leader));
        }
        if (!stage.isOfLearner()
                && DashboardScreen.classroom(state)
                        .stage()
                        .spotlight()
                        .filter(Stage.Spotlight::isAllowed)
                        .isPresent()) {
            places.add(texts().say(MessageKey.BOARD_SPOTLIGHT_EMPTY));
        }
        if (DashboardScreen.isWaiting(state)) {
            places.add(texts().say(MessageKey.BOARD_SPOTLIGHT_ASKED));
        }
        return places;
    }

    private Section facts(List<String> facts) {
        return BoardTask.sentence(
                SentenceFormatter.begun(String.join(state.isPlainMode() ? ", " : texts().dot(), facts)), Style.TEXT);
    }

    /** Returns how many students and how many guests are there. */
    static List<String> people(AppState state) {
        int all = there(state).size();
        int guests = (int) there(state).stream()
                .filter(each -> GuestName.isGuest(each.name()))
                .count();
        List<String> people = new ArrayList<>();
        if (guests == 0 || guests < all) {
            people.add(state.texts().count(all - guests, MessageKey.BOARD_ONE_THERE, MessageKey.BOARD_THERE));
        }
        if (guests > 0) {
            people.add(state.texts().count(guests, MessageKey.GUEST_ONE, MessageKey.GUEST_MANY));
        }
        return people;
    }

    static List<Attendee> there(AppState state) {
        return state.classroom()
                .flatMap(view -> view.staff())
                .map(staff -> staff.attendees())
                .orElse(List.of());
    }

    /** Returns the id of a learner's page; the title of the course if it is another one. */
    static String place(Attendee learner, AppState state) {
        return learner.course().equals(state.courseId()) ? learner.page() : state.courseTitle(learner.course());
    }

    /** Returns the title of a page; unchanged if the course has no page of this id. */
    static String page(String id, AppState state) {
        return state.course().pageIds().contains(id)
                ? state.texts().encode(state.course().page(state.language(), id).title())
                : state.texts().encode(id);
    }

    /** Returns the pages with most learners, and how many are elsewhere. */
    private String pages(List<Attendee> there) {
        List<Map.Entry<String, Integer>> most = Tally.frequencies(
                        there.stream().filter(each -> !each.page().isEmpty()).map(each -> place(each, state)))
                .entrySet()
                .stream()
                .limit(MOST_PAGES)
                .toList();
        List<String> named = new ArrayList<>();
        most.forEach(page -> named.add(page(page.getKey(), state) + "\u00A0(" + page.getValue() + ")"));
        int elsewhere =
                there.size() - most.stream().mapToInt(Map.Entry::getValue).sum();
        if (elsewhere > 0) {
            named.add(texts().say(MessageKey.BOARD_ELSEWHERE, elsewhere));
        }
        return String.join("; ", named);
    }

    /** Returns the open questions of the learners in the order in which they are listed: the most wanted first. */
    static List<ListedQuestion> listed(AppState state) {
        return state.classroom()
                .map(view -> view.questions().stream()
                        .sorted(Comparator.comparingInt(ListedQuestion::supporters)
                                .reversed())
                        .toList())
                .orElse(List.of());
    }

    private List<Section> questions() {
        List<ListedQuestion> all = listed(state);
        int shown = state.isPlainMode() ? all.size() : Math.min(MOST_QUESTIONS, all.size());
        List<Section> sections = new ArrayList<>();
        all.subList(0, shown).forEach(question -> sections.add(question(question, texts())));
        if (shown < all.size()) {
            sections.add(
                    Section.paragraph(texts().say(MessageKey.BOARD_MORE_QUESTIONS, all.size() - shown), Style.MUTED));
        }
        return sections;
    }

    /** Returns a question with its number and the number of others who want it answered. */
    static Section question(ListedQuestion question, UiText texts) {
        String support = question.supporters() == 0 ? "" : " (+" + texts.count(question.supporters()) + ")";
        String number = texts.count(question.number());
        String text = SentenceFormatter.flowing(texts.encode(question.text()));
        String told = question.supporters() == 0
                ? text
                : SentenceFormatter.joined(text, texts.say(MessageKey.BOARD_SUPPORT, question.supporters()));
        return Section.hanging(
                Line.of(number + ". ", Style.MUTED), number + ": ", Wording.of(text + support, Style.TEXT, told));
    }
}
