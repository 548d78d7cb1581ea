package dev.sessiongraph;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages: what each is for, and which others it may use. This test is the layout's legend. */
class ArchitectureTests {

    private static final String ROOT = "dev.sessiongraph";

    /** Each package may use those after its arrow, and {@code failure}. */
    private static final String LEGEND = """
        failure        : what can go wrong with a request               ->
        model          : tables, columns, choices, relationships        ->
        expansion      : the types and fields added to the schema       -> model
        store          : Neo4j, migrations, transactions, retries       ->
        access         : who the caller is and what they may see        -> model store
        read.plan      : selections and arguments to a read plan        -> model
        read.cypher    : a restricted plan to one statement             -> model access read.plan
        read.answer    : rows to answers                                -> model access read.plan read.cypher
        read           : QueryService, the path of a read               -> model access store read.plan read.cypher read.answer
        write.plan     : arguments to a write plan                      -> model read.plan
        write.bulk     : many rows at once, and links                   -> model access store
        write.rules    : states, lookups, cascades, cycles, stamps      -> model access store write.plan write.bulk
        write.callback : outgoing HTTP                                  -> model access store write.plan
        write          : MutationService, the path of a write           -> model access store read read.plan read.cypher read.answer write.plan write.bulk write.rules write.callback
        exchange       : Dataverse's wire shapes, command line          -> model access store write.bulk
        server.graphql : execution, wiring, limits, errors              -> model expansion store access read read.plan read.answer write write.plan
        server.http    : transports and pages                           -> model access exchange read read.answer server.graphql
        server         : the wiring of beans                            -> model expansion store access read read.plan write write.plan write.bulk write.rules write.callback exchange server.graphql server.http
        """;

    private static final Set<String> WITH_SPRING =
            Set.of("expansion", "store", "server", "server.graphql", "server.http");

    private static final List<Layer> LAYERS = LEGEND.lines().map(Layer::of).toList();

    private static final JavaClasses MAIN_AND_TESTS = new ClassFileImporter().importPackages(ROOT);
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private record Layer(String name, Set<String> mayUse) {

        static Layer of(String line) {
            String[] parts = line.split(":|->", -1);
            String uses = parts[2].strip();
            return new Layer(parts[0].strip(), uses.isEmpty() ? Set.of() : Set.of(uses.split(" ")));
        }

        String inPackage() {
            return ROOT + "." + name;
        }
    }

    @Test
    void everyClassIsInAPackageOfTheTable() {
        Set<String> known = LAYERS.stream().map(Layer::inPackage).collect(Collectors.toSet());
        known.add(ROOT);

        assertThat(MAIN)
                .isNotEmpty()
                .extracting(JavaClass::getPackageName)
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    @Test
    void aPackageUsesOnlyWhatItMay() {
        for (Layer layer : LAYERS) {
            List<String> allowed = new ArrayList<>(List.of(layer.inPackage(), ROOT + ".failure"));
            layer.mayUse().forEach(other -> allowed.add(ROOT + "." + other));

            classes()
                    .that(resideInAPackage(layer.inPackage()))
                    .should()
                    .onlyDependOnClassesThat(
                            resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(allowed.toArray(String[]::new))))
                    .as(layer.name() + " uses only " + allowed)
                    .allowEmptyShould(true)
                    .check(MAIN);
        }
    }

    @Test
    void noPackagesUseEachOther() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void readsAndWritesKnowNoSpring() {
        noClasses()
                .that(resideInAnyPackage(LAYERS.stream()
                        .filter(layer -> !WITH_SPRING.contains(layer.name()))
                        .map(Layer::inPackage)
                        .toArray(String[]::new)))
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.."))
                .check(MAIN);
    }

    @Test
    void onlyTheStoreKnowsTheDriver() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + ".store"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.neo4j.driver..", "org.springframework.data.neo4j.."))
                .check(MAIN);
    }

    @Test
    void aClassIsPublicOnlyIfAnotherPackageUsesIt() {
        DescribedPredicate<JavaClass> usedElsewhere = describe(
                "used by another package",
                type -> MAIN_AND_TESTS.get(type.getName()).getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName())));

        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and(resideOutsideOfPackage(ROOT))
                .should(ArchCondition.from(usedElsewhere))
                .check(MAIN);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveNameMatching(".*\\.(Abstract|Base)[A-Z]\\w*")
                .check(MAIN);
    }

    @Test
    void everyPackageHasACharterAndSaysWhereNullCanBe() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> packages = files.filter(Files::isDirectory)
                    .filter(ArchitectureTests::holdsClasses)
                    .toList();

            assertThat(packages)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .as(folder.toString())
                            .startsWith("/**")
                            .contains("@NullMarked"));
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
