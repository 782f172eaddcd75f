/**
 * Descenso, a terminal tutor on optimizers and learning dynamics.
 *
 * <p>A package imports packages of lower layers only, and no library except those beside it. The rooms of a divided
 * package are layers too; the description of each room names the rooms that it may import. {@code ArchitectureTest}
 * enforces both.
 *
 * <pre>
 * 7 entry       cli                                      picocli
 * 6             plain (jline), check
 * 5 input       runtime, terminal                        lanterna, jline
 * 4 tutor       app
 * 3 output      view, export                             jackson-core
 * 2 content     course, progress                         commonmark, snakeyaml-engine, jackson-core
 * 1 tools       math, plot, widget, train, quiz          ejml
 * 0 basics      tui, phrases, optim, expr, memory
 * </pre>
 *
 * <p>The terms of the project:
 *
 * <table>
 * <caption>Glossary</caption>
 * <tr><th colspan="2">Course
 * <tr><td>room<td>A sub-package of a divided package.
 * <tr><td>chapter<td>A group of screens of the course with a title.
 * <tr><td>page<td>A screen of the course as a file: front matter, blocks and questions in one language.
 * <tr><td>block<td>A paragraph, list, table, formula, exercise or experiment of a page.
 * <tr><td>exercise<td>A question of a page with its texts: parts, hints, solution and sources.
 * <tr><td>part<td>An idea, option, item, pair, reason or foreseen wrong answer of a question, with its feedback.
 * <tr><td>template<td>A text of a question with places that drawn numbers fill.
 * <tr><td>misconception<td>A belief that a wrong answer reveals and that the course names.
 * <tr><td>source position<td>A file, line and column, all counted from 1.
 * <tr><td>diagnostic<td>A message about an error of the course, with its source position.
 * <tr><td>experiment<td>A file that names a problem, its optimizers and what to measure.
 * <tr><td>setting<td>A path into an experiment with a new value.
 * <tr><td>knob<td>A value of an experiment that a learner may change.
 * <tr><td>prediction<td>The question that an experiment asks before it runs.
 * <tr><td>challenge<td>A condition that a learner reaches by changing knobs.
 * <tr><td>task<td>A prediction or a challenge of an experiment.
 * <tr><td>seal<td>The end of a page at an experiment whose prediction is open; the rest stays hidden.
 * <tr><th colspan="2">Training
 * <tr><td>problem<td>What an optimizer minimises: a function, a data set with a model, or gradients from a file.
 * <tr><td>objective<td>The problem's loss and gradient at the current parameters.
 * <tr><td>update rule<td>The formula of an optimizer, with its source.
 * <tr><td>optimizer<td>An update rule with hyperparameters and state.
 * <tr><td>hyperparameter<td>A number of an update rule, such as the learning rate.
 * <tr><td>schedule<td>The learning rate as a function of the step.
 * <tr><td>step<td>One update of the parameters, counted from 1; step 0 is the start.
 * <tr><td>epoch<td>The steps that use each training row once.
 * <tr><td>batch<td>The rows of one step.
 * <tr><td>kernel<td>The implementation of the matrix products of a network.
 * <tr><td>trial<td>A problem with one optimizer and a limit, not yet run.
 * <tr><td>run<td>A trial that has ended; a training while it runs.
 * <tr><td>history<td>All values that a run recorded, by step and by epoch.
 * <tr><td>snapshot<td>A run as it was at one moment; it does not change.
 * <tr><td>measure<td>A number that summarises a run.
 * <tr><td>sweep<td>The same optimizers over a list of values of one hyperparameter.
 * <tr><td>divergence<td>A loss or parameter that is no longer finite.
 * <tr><td>theoretical value<td>A number that a formula predicts, beside the measured one.
 * <tr><th colspan="2">Lab
 * <tr><td>race<td>The runs of an experiment, trained together step by step.
 * <tr><td>heat<td>The runs of a race that the lab shows together: those with equal variables, or all if they are at
 * most eight.
 * <tr><td>playback speed<td>The number of steps of a race per second.
 * <tr><th colspan="2">Questions
 * <tr><td>question<td>A task with one correct answer and the checks that grade it.
 * <tr><td>answer<td>What a learner submits.
 * <tr><td>solution<td>The correct answer and the steps to it.
 * <tr><td>tolerance<td>The distance from the correct number that still counts as correct.
 * <tr><td>mistake<td>A typical error in an update by hand; its wrong number identifies it.
 * <tr><td>trap<td>A wrong answer that the author foresees, with its feedback.
 * <tr><td>grade<td>Correct, partly correct or wrong.
 * <tr><td>feedback<td>The text after an answer.
 * <tr><td>round<td>A sequence of questions.
 * <tr><td>attempt<td>An answer, a prediction or a reached challenge as the journal keeps it.
 * <tr><td>review<td>A question asked again on the day that the memory model names.
 * <tr><th colspan="2">Files
 * <tr><td>journal<td>The file of a learner's attempts; it only grows.
 * <tr><td>place<td>The file with the learner's current screen, language, theme and drafts.
 * <tr><td>export<td>The folder with an experiment, its data, a Python program and results.
 * <tr><th colspan="2">Screen
 * <tr><td>screen<td>A state of the tutor with its keys and its drawing.
 * <tr><td>message<td>An input of the tutor: a key, a report, a new size.
 * <tr><td>command<td>An output of the tutor that a worker carries out.
 * <tr><td>report<td>The result of a command.
 * <tr><td>frame<td>The lines of one full screen.
 * <tr><td>line<td>A row of a frame, made of spans.
 * <tr><td>span<td>A text with one style.
 * <tr><td>style<td>What a span means; a theme chooses its colours.
 * <tr><td>cell<td>A place of the terminal's grid; a wide character takes two.
 * <tr><td>cursor<td>The marked step of a chart.
 * <tr><td>key map<td>The keys of a screen and what each does.
 * <tr><td>plain mode<td>The tutor line by line, in sentences.
 * <tr><td>drawing<td>A chart as shapes in cells.
 * <tr><td>raster<td>The characters that draw the shapes: Braille, blocks or ASCII.
 * <tr><td>worker<td>A thread, or the caller's own, that carries out commands.
 * </table>
 */
@NullMarked
package descenso;

import org.jspecify.annotations.NullMarked;
