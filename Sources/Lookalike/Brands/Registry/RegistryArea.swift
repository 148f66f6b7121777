// The areas of the registry and their order.

/// One text of the registry: brands of one kind or country.
///
/// The texts are `StaticString` literals: an array literal of some hundred brands with their domains takes the type
/// checker minutes and runs as code at start-up; a string lies ready in the binary and is read in about a millisecond.
struct RegistryArea: Sendable {
    /// As error messages show it, which is the end of the file's name: `JapanBanks` is in `Registry+JapanBanks.swift`.
    let name: String
    let text: StaticString

    init(_ name: String, _ text: StaticString) {
        self.name = name
        self.text = text
    }
}

extension RegistryArea {
    static let all: [RegistryArea] = [
        ai,
        developer,
        worldwide,
        hosting,
        mail,
        workplace,
        business,
        security,
        entertainment,
        payments,
        crypto,
        commerce,
        consumer,
        energyAndHealth,
        parcels,
        travel,
        telecoms,
        governments,
        banksNorthAmerica,
        banksLatinAmerica,
        banksWesternEurope,
        banksCentralEurope,
        banksSouthernEurope,
        banksAsia,
        banksOceaniaAfrica,
        japanMarketplaces,
        japanServices,
        japanHosting,
        japanBanks,
        japanSecurities,
        japanCards,
        japanCarriers,
        japanTransport,
        japanParcel,
        japanGovernment,
    ]
}
