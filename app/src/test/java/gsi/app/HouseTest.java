package gsi.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import gsi.app.queue.QueueModel;
import gsi.app.queue.QueueViews;
import gsi.app.review.ReviewModel;
import gsi.app.scores.ScoreModel;
import gsi.scorer.breach.ScorerThatBreaksTheHouse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house that a compiler does not know: which way arrows point, where JavaFX begins, who prints. */
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("gsi");

    /** A class that breaks every rule, for proof that the rules can fail. */
    private static final JavaClasses BREACH = new ClassFileImporter().importClasses(ScorerThatBreaksTheHouse.class);

    /** What each module may use of the others. */
    private static final Map<String, List<String>> ARROWS = Map.of(
            "app", List.of("dataset", "scorer", "synth", "annotation", "viewer3d", "candidates", "icons"),
            "candidates", List.of("dataset", "scorer", "viewer3d"),
            "scorer", List.of("dataset"),
            "synth", List.of("dataset"),
            "annotation", List.of("dataset"),
            "dataset", List.of(),
            "viewer3d", List.of(),
            "icons", List.of());

    private static ArchRule arrow(String module, List<String> allowed) {
        String[] known = Stream.concat(Stream.of(module), allowed.stream())
                .map(m -> "gsi." + m + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("gsi." + module + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("gsi..").and(resideOutsideOfPackages(known)))
                .because("arrows point down only");
    }

    private static ArchRule noToolkitIn(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..");
    }

    private static ArchRule onlyObservablesIn(Class<?>... viewModels) {
        List<String> names = Arrays.stream(viewModels).map(Class::getName).toList();
        return noClasses()
                .that(are(DescribedPredicate.describe(
                        "view-models",
                        c -> names.stream()
                                .anyMatch(n ->
                                        c.getName().equals(n) || c.getName().startsWith(n + "$")))))
                .should()
                .dependOnClassesThat(resideInAPackage("javafx..")
                        .and(resideOutsideOfPackages("javafx.beans..", "javafx.collections..")));
    }

    private static final ArchRule DOMAIN_ENDS_WHERE_JAVAFX_STARTS = noToolkitIn(
            "gsi.dataset..",
            "gsi.scorer..",
            "gsi.synth..",
            "gsi.annotation..",
            "gsi.candidates..",
            "gsi.viewer3d.cloud..",
            "gsi.viewer3d.camera..",
            "gsi.viewer3d.edit..",
            "gsi.viewer3d.format..",
            "gsi.viewer3d.colour..",
            "gsi.viewer3d.lod..",
            "gsi.viewer3d.export..",
            "gsi.viewer3d.preview..",
            "gsi.viewer3d.render..");

    private static final ArchRule ONE_DOOR_TO_THE_FX_THREAD = noClasses()
            .that()
            .resideOutsideOfPackages("gsi.app.tasks..", "gsi.viewer3d.fx..")
            .and()
            .doNotHaveFullyQualifiedName("gsi.app.window.DesktopWindow")
            .and()
            .doNotHaveFullyQualifiedName("gsi.app.window.OffscreenWindow")
            .and()
            .doNotHaveFullyQualifiedName("gsi.app.bench.DeskWindow")
            .should()
            .accessTargetWhere(target("javafx.application.Platform", "runLater"));

    private static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackage("gsi.app.cli..")
            .should()
            .accessTargetWhere(target("java.lang.System", "out"))
            .orShould()
            .accessTargetWhere(target("java.lang.System", "err"));

    private static DescribedPredicate<JavaAccess<?>> target(String owner, String member) {
        return DescribedPredicate.describe(
                owner + "." + member,
                access -> access.getTargetOwner().getName().equals(owner)
                        && access.getTarget().getName().equals(member));
    }

    @TestFactory
    Stream<DynamicTest> arrowsPointDownOnly() {
        return ARROWS.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.getKey(), () -> arrow(e.getKey(), e.getValue()).check(HOUSE)));
    }

    @Test
    void everyClassBelongsToAModuleOfTheHouse() {
        String[] modules = ARROWS.keySet().stream().map(m -> "gsi." + m + "..").toArray(String[]::new);
        classes().should().resideInAnyPackage(modules).check(HOUSE);
        assertThat(ARROWS.keySet())
                .allSatisfy(m -> assertThat(HOUSE.contain("gsi." + m + ".package-info")
                                || HOUSE.stream().anyMatch(resideInAPackage("gsi." + m + "..")))
                        .as("classes of %s are looked at", m)
                        .isTrue());
    }

    @Test
    void theDomainEndsWhereJavaFxStarts() {
        DOMAIN_ENDS_WHERE_JAVAFX_STARTS.check(HOUSE);
    }

    @Test
    void inTheViewerOnlyTheNodeKnowsJavaFx() {
        noClasses()
                .that(resideInAPackage("gsi.viewer3d..").and(resideOutsideOfPackages("gsi.viewer3d.fx..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(HOUSE);
    }

    @Test
    void viewModelsKnowOnlyObservables() {
        onlyObservablesIn(ReviewModel.class, QueueModel.class, QueueViews.class, ScoreModel.class)
                .check(HOUSE);
    }

    @Test
    void oneDoorLeadsToTheFxThread() {
        ONE_DOOR_TO_THE_FX_THREAD.check(HOUSE);
    }

    @Test
    void onlyTheCommandLinePrints() {
        ONLY_THE_COMMAND_LINE_PRINTS.check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<JavaPackage> packages = HOUSE.stream()
                .filter(resideInAnyPackage("gsi.."))
                .map(JavaClass::getPackage)
                .distinct()
                .toList();
        assertThat(packages).hasSizeGreaterThan(20);
        assertThat(packages).allMatch(HouseTest::isNullMarked, "is null-marked");
    }

    private static boolean isNullMarked(JavaPackage p) {
        return p.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }

    @Test
    void theRulesCanFail() {
        assertThat(Stream.of(
                        arrow("scorer", List.of("dataset")),
                        DOMAIN_ENDS_WHERE_JAVAFX_STARTS,
                        onlyObservablesIn(ScorerThatBreaksTheHouse.class),
                        ONE_DOOR_TO_THE_FX_THREAD,
                        ONLY_THE_COMMAND_LINE_PRINTS))
                .allMatch(rule -> rule.evaluate(BREACH).hasViolation(), "rejects the breach");
        assertThat(BREACH.stream().map(JavaClass::getPackage)).noneMatch(HouseTest::isNullMarked);
    }
}
