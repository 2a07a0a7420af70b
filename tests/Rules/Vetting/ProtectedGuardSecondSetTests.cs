using Tessera.Vetting.Guard;

namespace Tessera.Tests.Rules.Vetting;

/// <summary>A second set, written after the word lists were closed and passed as it stood: it shows that the guard reads, and does not remember.</summary>
public class ProtectedGuardSecondSetTests
{
    [Theory]
    [InlineData("My coworker converted to Islam last year and has grown a beard.")]
    [InlineData("A group of men were praying in the parking garage.")]
    [InlineData("The couple next door are lesbians and have a lot of visitors at night.")]
    [InlineData("An Asian man was walking along the reservoir with a camera.")]
    [InlineData("He wears a shirt with a communist symbol and complains about the police department.")]
    [InlineData("They held a vigil outside the jail with candles.")]
    [InlineData("I saw a Sikh truck driver looking at a map near the bridge.")]
    [InlineData("He has a Palestinian flag in his window.")]
    [InlineData("Somali youths hang out at the mall entrance.")]
    [InlineData("The professor writes op-eds against the government.")]
    [InlineData("Given his religion I think he should be checked before he gets a badge.")]
    [InlineData("Because they are Mexican they surely know who cut the cable.")]
    [InlineData("Un extranjero preguntó por la hora del tren.")]
    [InlineData("Mi compañero de trabajo reza cinco veces al día.")]
    [InlineData("Los manifestantes repartieron volantes en la plaza.")]
    [InlineData("Es venezolano y anda siempre solo.")]
    public void Is_held(string sentence) => Assert.NotEmpty(ProtectedGuard.Held(sentence));

    [Theory]
    [InlineData("An Asian man in his fifties, thin, with glasses and a tan coat, paced off the distance from the gate to the transformer.")]
    [InlineData("Suspect vehicle is a brown Ford pickup with a broken taillight.")]
    [InlineData("The imam reported that a man in a mask smashed two windows and set fire to the door.")]
    [InlineData("The march starts at noon on Sunday at the capitol and the bridge will be closed to traffic.")]
    [InlineData("A woman wearing a headscarf and a long gray coat, about 50, short, with a cane.")]
    [InlineData("He posted that he would shoot the governor at the rally.")]
    [InlineData("Somebody spray-painted a slur on the synagogue's wall.")]
    [InlineData("Two males, one white and one Black, both in orange vests, forced the door of the control room.")]
    [InlineData("She asked how many guards work at night and where the spare keys are kept.")]
    [InlineData("The Indian Creek pumping station reported a loosened valve.")]
    [InlineData("El sujeto, moreno, alto, de unos 25 años, con tatuaje en el cuello, amenazó al guardia con un cuchillo.")]
    [InlineData("Rompieron el candado de la iglesia y robaron las llaves.")]
    [InlineData("W/M, 6'1\", 210 lbs, tattoo on right forearm, last seen in a blue hoodie.")]
    [InlineData("The drone flew over the stadium while the crowd was leaving.")]
    public void Is_let_through(string sentence) => Assert.Empty(ProtectedGuard.Held(sentence));
}
