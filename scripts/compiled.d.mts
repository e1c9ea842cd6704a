export declare function compiledCli(project: string): Promise<string | undefined>
