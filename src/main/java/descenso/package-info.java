/**
 * Descenso, a terminal tutor on optimizers and learning dynamics.
 *
 * <p>A package imports packages of lower layers only, and no library except those beside it. The rooms of a divided
 * package are layers too; the description of each room names the rooms that it may import. {@code ArchitectureTest}
 * enforces both.
 *
 * <pre>
 * 8 entry       cli                                      picocli
 * 7             serve                                    sshd-core
 * 6             plain (jline), check
 * 5 input       runtime, terminal                        lanterna, jline
 * 4 tutor       app
 * 3 output      view, export, store, classroom           jackson-core, hikaricp
 * 2 content     course, progress                         commonmark, snakeyaml-engine, jackson-core
 * 1 tools       math, plot, widget, train, quiz          ejml
 * 0 basics      tui, phrases, optim, expr, memory
 * </pre>
 *
 * <p>The terms of the project:
 *
 * <table>
 * <caption>Glossary</caption>
 * <tr><th colspan="2">Code
 * <tr><td>room<td>A sub-package of a divided package.
 * <tr><th colspan="2">Course
 * <tr><td>installed course<td>The course in the folder of the program, which opens if no other is named.
 * <tr><td>promised language<td>A language in which a course has all its texts.
 * <tr><td>offered language<td>A language in which a course can be read; a missing text is shown in another.
 * <tr><td>title<td>The screen of the very first start, where two balls roll down a valley; the title page is the first
 * page of the course, with a menu.
 * <tr><td>plan<td>The reviews that are due today and the first page that is not read, with an estimate of the minutes.
 * <tr><td>chapter<td>A group of pages with a title.
 * <tr><td>page<td>A file of the course: front matter, blocks and questions in one language.
 * <tr><td>block<td>A paragraph, list, table, formula, exercise or experiment of a page.
 * <tr><td>exercise<td>A question of a page with its texts: parts, hints, solution and sources.
 * <tr><td>part<td>An idea, option, item, pair, reason or foreseen wrong answer of a question, with its feedback.
 * <tr><td>template<td>A text of a question with places that drawn numbers fill.
 * <tr><td>sample answer<td>A right or wrong answer to an open question, by which others like it are judged.
 * <tr><td>sign<td>Words in an answer that show an idea of an open question, each with the direction in which the clause
 *     puts it: affirmed, denied, raised or lowered.
 * <tr><td>misconception<td>A belief that a wrong answer reveals and that the course names.
 * <tr><td>source position<td>A file with a line and a column, both counted from 1.
 * <tr><td>diagnostic<td>A message about an error of the course, with its source position.
 * <tr><td>experiment<td>A file that names a problem, its optimizers and its measures.
 * <tr><td>setting<td>A path into an experiment with a new value.
 * <tr><td>knob<td>A value of an experiment that a learner may change.
 * <tr><td>prediction<td>The learner's answer to the question that an experiment asks before it runs; the class
 * {@code Prediction} is that question.
 * <tr><td>observation<td>The learner's answer to a question about the picture after a run; the class
 *     {@code Observation} is that question.
 * <tr><td>challenge<td>A condition that a learner reaches by changing knobs.
 * <tr><td>task<td>A prediction or a challenge of an experiment.
 * <tr><td>seal<td>The end of a page at an experiment whose prediction is open; the rest is hidden until the learner
 * predicts or skips.
 * <tr><td>trace<td>What a judged prediction leaves on its page: the bet, the result, the reason and the finished
 * picture.
 * <tr><th colspan="2">Training
 * <tr><td>problem<td>The function that an optimizer minimises, or a sequence of gradients in its place.
 * <tr><td>objective<td>The problem's loss and gradient at the current parameters.
 * <tr><td>update rule<td>The formula of an optimizer, with its hyperparameters and its source.
 * <tr><td>optimizer<td>An update rule at work on parameters, with its state.
 * <tr><td>hyperparameter<td>A number of an update rule, such as the learning rate.
 * <tr><td>schedule<td>A factor of the learning rate, as a function of the step.
 * <tr><td>step<td>One update of the parameters, counted from 1; step 0 is the start.
 * <tr><td>epoch<td>The steps that use each training row once.
 * <tr><td>batch<td>The rows of one step.
 * <tr><td>kernel<td>The implementation of the matrix products of a network.
 * <tr><td>trial<td>A problem with one update rule and a limit, before it is run.
 * <tr><td>run<td>The training of one trial, from its start to its end; the class {@code Run} is a run that has ended.
 * <tr><td>history<td>All values that a run recorded, by step and by epoch.
 * <tr><td>snapshot<td>A run as it was at one moment; it does not change.
 * <tr><td>measure<td>A number that summarises a run.
 * <tr><td>sweep<td>The same optimizers over a list of values of one hyperparameter.
 * <tr><td>divergence<td>The event that a loss or parameter is no longer finite.
 * <tr><td>theoretical value<td>A number that a formula predicts for a measure.
 * <tr><th colspan="2">Lab
 * <tr><td>race<td>The runs of an experiment, trained together.
 * <tr><td>heat<td>The runs of a race that advance side by side and are shown together: all if they are at most eight,
 * otherwise those with equal values of the variables of the experiment's file.
 * <tr><td>first view<td>The runs, the picture and the window in which the claim of a page is seen: the lab and the
 *     preview begin with it.
 * <tr><td>window<td>The steps or epochs that a picture shows.
 * <tr><td>former run<td>A run that a turned knob has replaced, drawn faintly behind the new one.
 * <tr><td>rate map<td>The rate of convergence of momentum on a bowl, over learning rate and memory.
 * <tr><td>playback<td>The showing of a race from its history, at its own pace, after or while it is trained.
 * <tr><td>turn<td>What a playback counts: a step, or an epoch of networks.
 * <tr><td>timeline<td>The time of the playback at which each turn of a heat is shown.
 * <tr><td>stretch<td>The turns of a heat that matter, which are played slowly.
 * <tr><td>playback speed<td>The factor by which a race is played faster than its timeline.
 * <tr><th colspan="2">Questions
 * <tr><td>question<td>A text to answer, with the checks that grade the answer.
 * <tr><td>answer<td>The text, choice, order or number that a learner submits.
 * <tr><td>solution<td>The correct answer and the steps to it.
 * <tr><td>tolerance<td>The distance from the correct number that still counts as correct.
 * <tr><td>mistake<td>A typical error in an update by hand or in a formula; its wrong number identifies it.
 * <tr><td>slip<td>A mistake in a formula: a change of one part of its expression.
 * <tr><td>trap<td>A wrong answer that the author foresees, with its feedback.
 * <tr><td>grade<td>Correct, partly correct or wrong.
 * <tr><td>feedback<td>The text after an answer.
 * <tr><td>round<td>A sequence of questions.
 * <tr><td>attempt<td>An answer, a prediction or a reached challenge as the journal keeps it.
 * <tr><td>review<td>A question asked again on the day that the memory model determines.
 * <tr><td>rating<td>How well a learner remembered a question, from again to easy.
 * <tr><th colspan="2">Files
 * <tr><td>journal<td>The file of a learner's attempts; it only grows.
 * <tr><td>place file<td>The file with the position, language, theme and drafts that the next start restores (class
 * {@code SavedState}).
 * <tr><td>export<td>The folder with an experiment, its data, a Python program and results.
 * <tr><th colspan="2">Class server
 * <tr><td>class<td>The learners who share a server, with their keys and journals.
 * <tr><td>roster<td>The file of a teacher that says who is in the class.
 * <tr><td>host<td>A server process of a class; several of them share a database.
 * <tr><td>presence<td>The agreement of the hosts on which of them has the session of a learner.
 * <tr><td>archive<td>Everything that is kept of one learner in a store: attempts, states and keys.
 * <tr><td>login<td>One connection of a learner, with its screen.
 * <tr><td>seat<td>The terminal of a learner's session; it stays when a login leaves, and the next login takes it.
 * <tr><td>visit<td>The time of a learner on the server, from a login until the files are written: one session, or with
 *     several courses one after the other.
 * <tr><th colspan="2">Classroom
 * <tr><td>classroom<td>What the staff asks of a class at the same moment, and who has answered what.
 * <tr><td>classroom session<td>The time from the opening of a classroom to its close; on the screen, the live class.
 * <tr><td>staff<td>The teachers of a class.
 * <tr><td>classroom task<td>A question or a prediction that the whole class answers.
 * <tr><td>vote<td>The answers of the class to a classroom task until it is locked; a task may have a second vote.
 * <tr><td>classroom event<td>A command of the staff or an action of a learner, as a line of the log of the classroom.
 * <tr><td>dashboard<td>The screen of the staff: who is there, how many have voted, and the picture of the answers.
 * <tr><td>ballot<td>A learner's answer to a classroom task while it is being entered.
 * <tr><td>tally<td>The answers of a vote, counted without names.
 * <tr><td>leader<td>The person of the staff whose place the class follows.
 * <tr><td>shared place<td>A page or lab of one person that the whole class sees.
 * <tr><td>moment<td>The turn of a race to which all play it in a shared lab, with its speed; a pause is one too.
 * <tr><td>spotlight<td>The showing of a learner's lab to the whole class, with the learner's consent.
 * <tr><td>stage<td>What the class sees together besides its tasks: a shared place, a timer, a code for guests.
 * <tr><td>call<td>A moment of a time that is going on at which line mode says so: a minute before its end, or its end.
 * <tr><td>projector<td>A login of the staff that shows only what the whole class may see.
 * <tr><td>note<td>A text of a page for the teacher. Only the staff sees it, on its own screens.
 * <tr><td>guest<td>A person without a place in the roster, who comes in with the code of a classroom session.
 * <tr><td>gain<td>The part of the answers that were not right in the first vote and are right in the last one.
 * <tr><th colspan="2">Screen
 * <tr><td>screen<td>A state of the tutor with its keys and its drawing.
 * <tr><td>message<td>An input of the tutor: a key, a report, a new size.
 * <tr><td>command<td>An output of the tutor that a worker carries out.
 * <tr><td>plain command<td>A word that a learner types in plain mode, with the text after it.
 * <tr><td>report<td>The message of a worker on the progress or the result of a command.
 * <tr><td>frame<td>The lines of one full screen.
 * <tr><td>line<td>A row of a frame, made of spans.
 * <tr><td>span<td>A text with one style.
 * <tr><td>style<td>The meaning of a span; a theme chooses its colours.
 * <tr><td>cell<td>A place of the terminal's grid; a wide character takes two.
 * <tr><td>cursor<td>The marked step of a chart.
 * <tr><td>key map<td>The keys of a screen and the action of each.
 * <tr><td>plain mode<td>The tutor line by line, in sentences.
 * <tr><td>drawing<td>A chart as shapes in cells.
 * <tr><td>raster<td>The characters that draw the shapes: Braille, blocks or ASCII.
 * <tr><td>chart frame<td>The axes, the title and the legend of a chart.
 * <tr><td>worker<td>A thread that carries out commands; in plain mode the caller's own thread.
 * </table>
 */
@NullMarked
package descenso;

import org.jspecify.annotations.NullMarked;
