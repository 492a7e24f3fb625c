interface LockedPackage {
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What must not happen to package-lock.json: an installation elsewhere would differ, or run code, or fail. */
export function lockFaults(lock: { readonly packages: Readonly<Record<string, LockedPackage>> }): string[] {
  const paths = Object.keys(lock.packages);
  return Object.entries(lock.packages).flatMap(([path, { resolved, hasInstallScript, optionalDependencies = {} }]) => [
    ...(resolved?.startsWith('http') ? [`${path} names the host it came from; .npmrc leaves that out`] : []),
    ...(hasInstallScript ? [`${path} runs a script when it is installed`] : []),
    // npm writes entries only for binaries that its registry offers; without the others, other platforms go without.
    ...Object.entries(optionalDependencies)
      .filter(([name]) => !paths.includes(`node_modules/${name}`) && !paths.includes(`${path}/node_modules/${name}`))
      .map(([name, version]) => `${name} is missing; add its entry by hand: version "${version}", os, cpu, optional`),
  ]);
}
